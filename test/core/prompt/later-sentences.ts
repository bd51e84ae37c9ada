import type { Row } from './brief-row.ts';

/** Written with those of the groups and put aside until those were mended. Run once before anything else changed: places
 *  50/57, things 91/111, their colours 63/73, together 204/241 = 84.6 %, whole briefs 40/60; two of these innocent ones
 *  were declined. Of the answers nine were set right afterwards, where what was found, or what came to be drawn, was as
 *  good. */
export const laterChinese: readonly Row[] = [
  [
    '沙滩傍晚，花衬衫，白短裤，戴墨镜',
    'at=beach; time=dusk; wear=floral shirt, white shorts; with=sunglasses',
  ],
  [
    '秋天的公园，驼色大衣，酒红色围巾',
    'season=autumn; at=park; wear=beige coat; with=crimson scarf',
  ],
  ['滑雪场，橙色滑雪服，护目镜', 'at=snow-mountain; wear=orange down-jacket; with=glasses'],
  ['我妈在小区楼下跳广场舞，红上衣黑裤子', 'at=square; wear=red top, black trousers'],
  ['古风少年，桃花林，白衣，手持长笛', 'at=forest; wear=white hanfu; hold=flute'],
  ['穿一身红嫁衣站在苏州园林里', 'wear=red hanfu; at=garden'],
  ['电竞房，黑色卫衣，戴耳机', 'wear=black hoodie; head=headphones; at=bedroom'],
  ['宫崎骏风格，森林，绿裙子', 'style=anime; at=forest; wear=green dress'],
  ['学士服学士帽，大学校园，大晴天', 'wear=black robe; head=mortarboard; at=classroom; sky=clear'],
  ['地铁里，牛仔外套，白T，黑裤子', 'at=station; wear=denim jacket, white t-shirt, black trousers'],
  ['蓝色上衣配白色百褶裙，操场，JK', 'wear=blue top, white skirt; at=stadium'],
  ['敦煌飞天，彩色飘带，沙漠', 'at=desert; wear=hanfu; hold=colourful ribbon'],
  ['别给我戴帽子，海岛，白T恤蓝短裤', 'no=hat; at=island; wear=white t-shirt, blue shorts'],
  ['外滩夜景，黑色晚礼服', 'at=city; time=night; wear=black gown'],
  ['重庆洪崖洞，夜晚，汉服红色的', 'at=city; time=night; wear=red hanfu'],
  ['西湖断桥，下雨，打着伞，白蛇那种衣服', 'at=bridge; sky=rain; hold=umbrella'],
  ['素描风，火车站台，灰色长大衣', 'at=station; wear=long grey coat'],
  ['农村大院，军大衣，雷锋帽，下雪', 'at=village; wear=coat; head=beanie; sky=snow'],
  ['黑白老照片，民国学生装', 'wear=school-uniform; style=photo'],
  ['厨师服，厨房，跳极乐净土', 'at=kitchen; wear=white jacket; dance=gokuraku'],
  [
    '山顶看日出，荧光绿冲锋衣，黑色登山裤',
    'at=mountain; time=dawn; wear=bright-green jacket, black trousers',
  ],
  [
    '圣诞节，壁炉旁，绿毛衣，圣诞帽',
    'wear=green sweater; head=santa-hat; light=firelight; at=living-room',
  ],
  ['舞蹈室，白色练功服，跳芭蕾', 'at=studio; wear=white tang-suit'],
  ['水彩风格，荷塘边，浅绿色汉服，举着荷叶', 'style=ink; at=lake; wear=light-green hanfu'],
  ['赛博朋克城市，银色夹克，紫色头发', 'light=neon; at=city; wear=silver jacket'],
  ['大雨中的巷子，透明雨衣，红雨靴', 'sky=rain; at=street; wear=raincoat; shoes=red boots'],
  ['白大褂，实验室，护目镜', 'wear=white lab-coat; at=classroom; with=glasses'],
  ['飞机上，空姐制服，蓝色丝巾', 'at=station; wear=uniform; with=blue scarf'],
  ['花园婚礼，白西装，粉色领结', 'at=garden; wear=white suit; with=pink bow-tie'],
  ['摇滚舞台，皮夹克红色，抱着电吉他', 'at=stage; wear=red leather jacket; hold=guitar'],
];

export const laterEnglish: readonly Row[] = [
  [
    'me on a beach at sunset, blue hawaiian shirt, white pants',
    'at=beach; time=sunset; wear=blue floral shirt, white trousers',
  ],
  [
    'walking through central park in fall, camel coat and a burgundy scarf',
    'at=park; season=autumn; wear=beige coat; with=crimson scarf',
  ],
  ['I wanna be a samurai in a japanese garden, red armor', 'at=garden; wear=red armour'],
  [
    'snowboarder look, ski slope, orange jacket, black pants, goggles',
    'at=snow-mountain; wear=orange jacket, black trousers; with=glasses',
  ],
  [
    'pls make my brother floss in the school hallway, grey hoodie',
    'at=classroom; wear=grey hoodie',
  ],
  ['an astronaut on mars, white space suit, sunrise', 'at=mars; time=dawn; wear=white spacesuit'],
  [
    'ghibli style meadow, light blue dress, white apron',
    'style=anime; at=meadow; wear=sky-blue dress, white apron',
  ],
  [
    'stormy night at a haunted castle, black cape, no hat',
    'sky=storm; time=night; at=castle; wear=black cape; no=hat',
  ],
  [
    "A chef's jacket and chef hat in a busy kitchen",
    'wear=white jacket; head=chef-hat; at=kitchen',
  ],
  [
    'graduation gown and cap on campus, sunny',
    'wear=black robe; head=mortarboard; at=classroom; sky=clear',
  ],
  [
    'cosy autum cafe, mustard sweater, brown skirt, tights',
    'season=autumn; at=cafe; wear=yellow sweater, brown skirt, leggings; mood=calm',
  ],
  ['old photo, black and white, 1920s, flapper dress, charleston', 'wear=dress'],
  [
    'pirate ship at sea, pirate hat, white shirt, black vest',
    'at=sea; head=hat; wear=white shirt, black vest',
  ],
  [
    'soccer field, green jersey, white socks, morning',
    'at=stadium; time=morning; wear=green jersey; shoes=white socks',
  ],
  [
    'christmas market, snow, red coat, white mittens, holding hot cocoa',
    'at=night-market; sky=snow; wear=red coat; with=white gloves; hold=drink',
  ],
  [
    'new york subway, denim jacket over a white hoodie, black jeans',
    'at=station; wear=denim jacket, white hoodie, black jeans',
  ],
  [
    'rooftop party at dusk, emerald green dress, gold earrings',
    'at=rooftop; time=dusk; wear=green dress; with=gold earrings',
  ],
  [
    "don't give me a hat! desert, white linen shirt, sand colored trousers",
    'no=hat; at=desert; wear=white cotton shirt, beige trousers',
  ],
  [
    'bookshop, turtleneck black, trousers grey, round glasses',
    'at=library; wear=black sweater, grey trousers; with=glasses',
  ],
  ['sailor uniform on a boat, windy day', 'wear=sailor-uniform; at=sea; sky=wind'],
  [
    'rock star on stage, ripped black jeans, red guitar',
    'at=stage; wear=black jeans; hold=red guitar',
  ],
  ["hospital corridor in a white doctor's coat", 'wear=white lab-coat'],
  [
    'two piece track suit, neon pink, 80s aerobics, studio',
    'wear=bright-pink sportswear; at=studio',
  ],
  ['claymation look, farm, overalls, straw hat', 'at=wheat-field; wear=overalls; head=straw-hat'],
  ['ballet studio, white tutu, ballet', 'at=studio; wear=white tutu'],
  ['under the northern lights in lapland, blue snowsuit', 'at=aurora; wear=blue down-jacket'],
  ['sketch, pencil drawing, train platform, long grey coat', 'at=station; wear=long grey coat'],
  [
    'a garden party, pastel yellow dress with white polka dots, sun hat',
    'at=garden; wear=light-yellow+white dotted dress; head=straw-hat',
  ],
  ['bollywood dance in front of an indian palace, red lehenga', 'at=palace; wear=red sari'],
  [
    'late nite at the arcade, teal bomber jacket, cap backwards',
    'time=midnight; wear=teal jacket; head=cap',
  ],
];
