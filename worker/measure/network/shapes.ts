/** Keys of a checkpoint with the shapes of their weights. */
export type Shapes = Map<string, readonly number[]>;

/** A convolution: weight [out, in, kernel, kernel] and bias. */
export function addConvolution(
  shapes: Shapes,
  key: string,
  [out, from]: readonly [number, number],
  kernel = 3,
): void {
  shapes.set(`${key}.weight`, [out, from, kernel, kernel]);
  shapes.set(`${key}.bias`, [out]);
}

/** A linear layer: weight [out, in], and a bias unless told. */
export function addLinear(
  shapes: Shapes,
  key: string,
  [out, from]: readonly [number, number],
  bias = true,
): void {
  shapes.set(`${key}.weight`, [out, from]);
  if (bias) shapes.set(`${key}.bias`, [out]);
}

export function addNorm(shapes: Shapes, key: string, channels: number): void {
  shapes.set(`${key}.weight`, [channels]);
  shapes.set(`${key}.bias`, [channels]);
}

/** Residual block. time: the size of the time embedding that it takes, or null for none. */
export function addResnet(
  shapes: Shapes,
  key: string,
  [out, from]: readonly [number, number],
  time: number | null,
): void {
  addNorm(shapes, `${key}.norm1`, from);
  addConvolution(shapes, `${key}.conv1`, [out, from]);
  if (time) addLinear(shapes, `${key}.time_emb_proj`, [out, time]);
  addNorm(shapes, `${key}.norm2`, out);
  addConvolution(shapes, `${key}.conv2`, [out, out]);
  if (out !== from) addConvolution(shapes, `${key}.conv_shortcut`, [out, from], 1);
}

/** The gated feed-forward layer of a transformer's block. */
export function addFeedForward(shapes: Shapes, key: string, channels: number): void {
  addLinear(shapes, `${key}.net.0.proj`, [8 * channels, channels]);
  addLinear(shapes, `${key}.net.2`, [channels, 4 * channels]);
}

/** Query, key, value without biases, and the way out. context: the size of what is attended to. */
export function addAttention(
  shapes: Shapes,
  key: string,
  channels: number,
  context = channels,
): void {
  addLinear(shapes, `${key}.to_q`, [channels, channels], false);
  addLinear(shapes, `${key}.to_k`, [channels, context], false);
  addLinear(shapes, `${key}.to_v`, [channels, context], false);
  addLinear(shapes, `${key}.to_out.0`, [channels, channels]);
}
