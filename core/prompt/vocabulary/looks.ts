import type { Spellings } from './spellings.ts';

export const colours: Spellings = {
  red: '红色 红 大红 大红色 鲜红 正红色 鲜红色 中国红 朱红 火红 火红色 通红 | red, scarlet, ruby',
  crimson:
    '酒红色 酒红 枣红 暗红色 暗红 枣红色 绯红 绛红 红酒色 | crimson, burgundy, wine red, maroon, wine colored, wine coloured, oxblood',
  orange: '橙色 橙 橘色 橘红 橘红色 橘黄 橘黄色 橙红色 橘 | orange, tangerine, coral',
  yellow:
    '黄色 黄 鹅黄 鹅黄色 明黄色 柠檬黄 嫩黄 明黄 姜黄色 姜黄 | yellow, lemon yellow, mustard, mustard yellow, lemon',
  green:
    '绿色 绿 翠绿 草绿 翠绿色 草绿色 青色 碧绿 绿油油 青 | green, emerald, emerald green, grass green, lime green, forest green, lime',
  'olive-green': '军绿色 军绿 橄榄绿 墨绿色 墨绿 | olive green, olive, army green, dark green',
  mint: '薄荷绿 薄荷绿色 薄荷色 | mint, mint green',
  teal: '青绿色 青绿 蓝绿色 孔雀绿 孔雀蓝 湖蓝色 湖蓝 | teal, turquoise, cyan, aqua',
  blue: '蓝色 蓝 宝蓝色 宝蓝 湛蓝 湛蓝色 克莱因蓝 靛蓝 | blue, royal blue, cobalt, sapphire, cobalt blue, azure, indigo',
  'sky-blue':
    '天蓝色 天蓝 浅蓝色 浅蓝 淡蓝色 淡蓝 水蓝色 雾霾蓝 冰蓝色 冰蓝 | sky blue, light blue, baby blue, pale blue, powder blue, ice blue',
  navy: '藏青色 藏蓝色 深蓝色 藏青 深蓝 藏蓝 海军蓝 | navy, navy blue, dark blue, midnight blue, deep blue',
  purple: '紫色 紫 深紫色 葡萄紫 深紫 紫罗兰色 | purple, violet, plum',
  lavender:
    '淡紫色 浅紫色 香芋紫 薰衣草紫 淡紫 浅紫 藕荷色 | lavender, lilac, light purple, mauve, pale purple',
  pink: '粉色 粉红色 粉 粉红 桃红色 桃红 玫红色 玫红 樱花粉 浅粉色 芭比粉 死亡芭比粉 粉粉 樱花色 浅粉 嫩粉色 嫩粉 玫瑰色 粉嫩 | pink, hot pink, rose pink, fuchsia, magenta, pale pink, baby pink, pastel pink, light pink, barbie pink, salmon, blush',
  white:
    '白色 白 雪白 纯白 洁白 雪白色 纯白色 米白色 米白 乳白色 月白色 月白 素白 | white, snow white, pure white, off white, ivory, pearl white',
  black: '黑色 黑 纯黑 漆黑 乌黑 纯黑色 全黑 黑黑 | black, jet black, pitch black, pure black',
  grey: '灰色 灰 深灰色 浅灰色 银灰色 深灰 浅灰 银灰 灰白色 | grey, gray, charcoal, light grey, dark grey, light gray, dark gray, ash grey',
  brown:
    '棕色 棕 咖啡色 褐色 咖色 巧克力色 焦糖色 深棕色 土色 | brown, chocolate, coffee colored, coffee coloured, caramel, chestnut, tan',
  beige:
    '米色 卡其色 卡其 杏色 裸色 驼色 燕麦色 奶油色 奶茶色 香槟色 米黄色 肉色 裸粉色 | beige, khaki, cream, nude colored, nude coloured, champagne colored, champagne coloured, nude, cream colored, cream coloured, oatmeal, sand colored',
  gold: '金色 金 金黄色 金灿灿 金黄 黄金 金闪闪 鎏金 | gold, golden',
  'rose-gold': '玫瑰金 玫瑰金色 | rose gold',
  silver: '银色 银 银白色 银白 银闪闪 | silver, silvery, metallic',
  colourful:
    '彩色 五彩 五颜六色 七彩 花花绿绿 多彩 五彩缤纷 彩虹色 花色 撞色 炫彩 | colourful, colorful, multicolored, multicoloured, rainbow colored, rainbow coloured, multi colored, multicolor',
};

/** They stand before a colour. */
export const shades: Spellings = {
  dark: '深 暗 深色 | dark, deep',
  light: '浅 淡 浅色 | light, pale, pastel',
  bright: '亮 鲜艳的 鲜艳 明亮 荧光 亮色 | bright, vivid, fluorescent, vibrant',
};

export const patterns: Spellings = {
  floral:
    '碎花 印花 小碎花 花朵图案 花纹 大花 绣花 刺绣 | floral, flowery, flower patterned, flower print, flowered, embroidered, flower print',
  striped: '条纹 横条纹 竖条纹 条纹状 海魂 | striped, stripe, stripy, pinstriped, pinstripe',
  checked:
    '格子 格纹 方格 苏格兰格 千鸟格 格 | checked, plaid, checkered, tartan, chequered, gingham, houndstooth',
  dotted:
    '波点 圆点 波点图案 豹点 雪花图案 星星图案 爱心图案 小星星 | dotted, snowflake pattern, star pattern, heart pattern, polka dot, polka dotted, spotted, polka',
  leopard: '豹纹 | leopard print, leopard, animal print',
  camouflage: '迷彩 | camouflage, camo',
  plain: '纯色 素色 单色 | solid color, solid colour, solid colored, single colored',
  gradient: '渐变 渐变色 扎染 | gradient, ombre, tie dye, tie dyed',
  dragon: '龙纹 龙凤 团龙 青花瓷 | dragon patterned, dragon print, porcelain patterned',
};

export const materials: Spellings = {
  silk: '丝绸 真丝 绸缎 缎面 丝质 绸 缎 丝 | silk, silken, satin',
  leather: '皮 皮质 真皮 皮革 漆皮 | leather, patent leather, faux leather',
  denim: '牛仔 牛仔布 | denim, jean',
  lace: '蕾丝 | lace, lacy',
  velvet: '丝绒 天鹅绒 金丝绒 | velvet, velour, velvety',
  wool: '羊毛 毛呢 针织 毛线 呢子 羊绒 | wool, woolen, woollen, knitted, cashmere, tweed',
  sequin:
    '亮片 闪片 珠片 闪闪发光 闪亮 闪钻 bling 闪光 闪闪 | sequin, sequined, sequinned, glittery, sparkly, sparkling, shiny, glitter, glittering, shimmering, shimmery, bling',
  fur: '皮草 毛绒 毛茸茸 貂皮 貂 | fur, fluffy, furry, faux fur, fuzzy',
  cotton: '棉 纯棉 棉麻 亚麻 麻布 | cotton, linen',
  chiffon: '雪纺 薄纱 纱 欧根纱 | chiffon, tulle, organza',
  feather: '羽毛 | feather, feathered, feathery',
  crystal: '水晶 珍珠 钻石 | crystal, rhinestone, diamond, beaded, jeweled',
  fringe: '流苏 | fringe, fringed, tasselled',
  straw: '草编 | straw',
  metal: '金属 铁 钢铁 | metal, steel, iron',
};

export const lengths: Spellings = {
  long: '长款 长 拖地 曳地 超长 及地 长长 | long, floor length, ankle length, full length, maxi length, floor sweeping, flowing long',
  knee: '及膝 中长 中长款 过膝 齐膝 | knee length, midi, calf length, mid length, knee high',
  short: '短款 短 超短 迷你 | short, mini, cropped, thigh length, above the knee',
};

export const sleeves: Spellings = {
  none: '无袖 露肩 抹胸 一字肩 挂脖 | sleeveless, strapless, off shoulder, off the shoulder, backless, one shoulder',
  short: '短袖 | short sleeved, short sleeve',
  long: '长袖 大袖 宽袖 广袖 | long sleeved, long sleeve, wide sleeved',
};

export const fits: Spellings = {
  loose: '宽松 肥大 宽大 大码 超大 oversize | loose, baggy, oversized, loose fitting, oversize',
  tight:
    '紧身 修身 贴身 | tight, slim fit, skinny fit, fitted, skinny, slim, tight fitting, figure hugging, bodycon, form fitting',
};

/** How many of a thing: the id is the number. */
export const numbers: Spellings = {
  '2': '两 二 双 俩 一对 一双 2 | two, pair of, couple of, 2',
  '3': '三 3 仨 | three, 3',
  '4': '四 4 | four, 4',
  '5': '五 5 | five, 5',
  '6': '六 6 | six, 6',
  '7': '七 7 | seven, 7',
  '8': '八 8 | eight, 8',
  '9': '九 9 | nine, 9',
  '10': '十 10 | ten, 10',
  '12': '十二 12 | twelve, dozen, 12',
  '20': '二十 20 | twenty, 20',
  '99': '九十九 99 | ninety nine, 99',
  '100': '一百 100 | hundred, 100',
};
