import type { Phrase } from './subject.ts';

/** Words that say more than one thing, or that something is absent. What carries the looks comes first. */
export const phrases: readonly Phrase[] = [
  {
    said: '短裙 超短裙 迷你裙 | miniskirt, mini skirt',
    means: { garment: 'skirt', length: 'short' },
  },
  { said: '长裙 大长裙 | maxi dress', means: { garment: 'dress', length: 'long' } },
  {
    said: '小黑裙 | little black dress, lbd',
    means: { garment: 'dress', colour: 'black', length: 'short' },
  },
  { said: '白衬衫 白衬衣 | white collar shirt', means: { garment: 'shirt', colour: 'white' } },
  { said: '短袖 短袖T恤 | short sleeve tee', means: { garment: 't-shirt', sleeves: 'short' } },
  {
    said: '皮衣 皮夹克 机车皮衣 | leather jacket',
    means: { garment: 'jacket', material: 'leather' },
  },
  {
    said: '牛仔外套 牛仔夹克 牛仔服 | denim jacket, jean jacket',
    means: { garment: 'jacket', material: 'denim' },
  },
  { said: '牛仔裙 | denim skirt', means: { garment: 'skirt', material: 'denim' } },
  {
    said: '皮裤 | leather pants, leather trousers',
    means: { garment: 'trousers', material: 'leather' },
  },
  { said: '牛仔短裤 | denim shorts, jean shorts', means: { garment: 'shorts', material: 'denim' } },
  { said: '驼色大衣 | camel coat', means: { garment: 'coat', colour: 'beige' } },
  {
    said: '貂皮大衣 皮草大衣 皮草外套 皮草 貂 | mink coat, fur coat, faux fur coat',
    means: { garment: 'coat', material: 'fur' },
  },
  {
    said: '迷彩服 迷彩装 | camouflage uniform',
    means: { garment: 'uniform', pattern: 'camouflage' },
  },
  { said: '海魂衫 条纹衫 | breton shirt', means: { garment: 't-shirt', pattern: 'striped' } },
  { said: '花衬衫 | aloha shirt', means: { garment: 'shirt', pattern: 'floral' } },
  { said: '格子衫 格子衬衫 | lumberjack shirt', means: { garment: 'shirt', pattern: 'checked' } },
  { said: '花裙子 花裙 | flower dress', means: { garment: 'dress', pattern: 'floral' } },
  {
    said: '花棉袄 大花棉袄 | flowered padded jacket',
    means: { garment: 'down-jacket', pattern: 'floral' },
  },
  { said: '小白鞋 | white sneakers', means: { shoes: 'sneakers', colour: 'white' } },
  { said: '黑西装 | black suit', means: { garment: 'suit', colour: 'black' } },
  {
    said: '白婚纱 白纱 | white wedding dress',
    means: { garment: 'wedding-dress', colour: 'white' },
  },
  { said: '红盖头 | red bridal veil', means: { headwear: 'veil', colour: 'red' } },
  { said: '红灯笼 大红灯笼 | red lantern', means: { light: 'lanterns', colour: 'red' } },
  { said: '红领巾 | red scarf of a pioneer', means: { accessory: 'scarf', colour: 'red' } },
  { said: '红绸 红绸子 红绸带 | red silk ribbon', means: { inHand: 'ribbon', colour: 'red' } },
  { said: '红旗 五星红旗 | red flag', means: { inHand: 'flag', colour: 'red' } },
  { said: '红玫瑰 | red rose', means: { inHand: 'flower', colour: 'red' } },
  { said: '白大褂 | white lab coat', means: { garment: 'lab-coat', colour: 'white' } },
  { said: '打着灯笼 打灯笼', means: { inHand: 'lantern' } },
  { said: '打着红灯笼 打红灯笼', means: { inHand: 'lantern', colour: 'red' } },
  { said: '金链子 大金链子 | gold chain', means: { accessory: 'necklace', colour: 'gold' } },

  { said: '雨夜 | rainy night', means: { weather: 'rain', time: 'night' } },
  { said: '雪夜 | snowy night', means: { weather: 'snow', time: 'night' } },
  { said: '月夜 | moonlit night, moonlight night', means: { time: 'night', light: 'moonlight' } },
  { said: '夏夜 仲夏夜 | summer night', means: { season: 'summer', time: 'night' } },
  { said: '冬夜 | winter night', means: { season: 'winter', time: 'night' } },
  { said: '秋夜 | autumn night, fall night', means: { season: 'autumn', time: 'night' } },
  { said: '春夜 | spring night', means: { season: 'spring', time: 'night' } },
  { said: '春雨 | spring rain', means: { season: 'spring', weather: 'rain' } },
  { said: '秋雨 | autumn rain', means: { season: 'autumn', weather: 'rain' } },
  {
    said: '秋叶 | autumn leaf, fall leaf, autumn leaves, fall leaves',
    means: { around: 'leaves', season: 'autumn' },
  },
  { said: '雨巷 雨街 | rain street', means: { place: 'street', weather: 'rain' } },
  {
    said: '霓虹都市 霓虹城市 赛博都市 赛博朋克城市 | neon city, cyberpunk city',
    means: { place: 'city', light: 'neon' },
  },
  { said: '霓虹街头 霓虹街道 | neon street', means: { place: 'street', light: 'neon' } },
  { said: '雪林 | snowy wood', means: { place: 'forest', weather: 'snow' } },
  { said: '雪城 | snow city', means: { place: 'city', weather: 'snow' } },
  { said: '霓虹夜 霓虹夜色 | neon night', means: { light: 'neon', time: 'night' } },
  {
    said: '城市夜景 都市夜景 | city at night, cityscape at night, city by night, night city',
    means: { place: 'city', time: 'night' },
  },
  { said: '不夜城 | city that never sleeps', means: { place: 'city', time: 'night' } },

  {
    said: '光脚 赤脚 光着脚 赤足 打赤脚 光脚丫 光着脚丫 赤着脚 | barefoot, bare feet, bare foot, barefooted, shoeless, shoes off',
    means: {},
    absent: { shoes: 'shoes' },
  },
  { said: '光头帽 | hatless, bareheaded, hat off', means: {}, absent: { headwear: 'hat' } },
  { said: '没有风 没风 无风 | windless', means: {}, absent: { weather: 'wind' } },
  { said: '荧光绿 | neon green', means: { shade: 'bright', colour: 'green' } },
  { said: '荧光粉 | neon pink', means: { shade: 'bright', colour: 'pink' } },
  { said: '荧光黄 | neon yellow', means: { shade: 'bright', colour: 'yellow' } },
  { said: '荧光橙 | neon orange', means: { shade: 'bright', colour: 'orange' } },
  { said: '荧光蓝 | neon blue', means: { shade: 'bright', colour: 'blue' } },
  {
    said: '| strong knight, strong warrior, strong samurai, muscular knight, muscular warrior',
    means: { character: 'armour', build: 'muscular' },
  },
  {
    said: '空无一人 空荡荡 没有人 没人 无人 四下无人 | nobody, no one, nobody around, no one around, nobody else, no one else, deserted',
    means: {},
    absent: { company: 'people' },
  },
  { said: '空手 两手空空 空着手 | empty handed', means: {}, absent: { inHand: 'any' } },
];
