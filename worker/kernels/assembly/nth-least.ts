import { Doubles } from './memory';

/** The value that would be at place n if they were sorted; puts them in another order.
 *  Source: Hoare, "Algorithm 65: find", 1961. */
export function nthLeast(values: Doubles, count: i32, n: i32): f64 {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = values[(from + to) / 2];
    let first = from;
    let last = to;
    while (first <= last) {
      while (values[first] < pivot) first++;
      while (values[last] > pivot) last--;
      if (first > last) break;
      const value = values[first];
      values[first++] = values[last];
      values[last--] = value;
    }
    if (n <= last) to = last;
    else if (n >= first) from = first;
    else break;
  }
  return values[n];
}
