/** What people write who want to give a machine orders instead of telling it a scene. */
const orders = [
  /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instruction|prompt|rule|guideline|filter|above|previous)s?\b/i,
  /\b(system|developer|hidden|initial)\s+(prompt|message|instruction)s?\b/i,
  /\b(you are now|act as|pretend to be|jailbreak|do anything now|developer mode|sudo|admin mode)\b/i,
  /<\s*\/?\s*(script|img|iframe|svg|system|html|body)\b|javascript:|\bon(error|load)\s*=/i,
  /\b(drop|delete|insert|select|update|union)\b.{0,40}\b(table|from|into|where|select)\b/i,
  /\brm\s+-rf\b|\bcurl\b|\bwget\b|\/etc\/|\.\.\/|\$\(|\$\{|\{\{|`|%s|\\x|\bprint\s*\(|\beval\s*\(|\bprocess\.|__\w+__/i,
  /(忽略|无视|忘记|忘掉|绕过).{0,12}(指令|提示|规则|设定|要求|限制)|(系统|开发者).{0,2}(提示词?|指令|模式)|你现在是|越狱|扮演一个没有限制/,
] as const;

/** Whether a text reads like orders to a machine, or like code. */
export function soundsLikeOrders(text: string): boolean {
  return orders.some((order) => order.test(text));
}
