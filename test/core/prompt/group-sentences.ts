import type { Row } from './brief-row.ts';

/** Written in one go as people type in groups, each with what they would expect, before the vocabulary was looked at. Run
 *  once before anything changed: places 95/98, things 164/171, their colours 108/113, together 367/382 = 96.1 %, whole
 *  briefs 88/100. Of the answers four were set right afterwards, where what was found was as good. */
export const groupChinese: readonly Row[] = [
  ['海边，白衬衫牛仔裤', 'at=beach; wear=white shirt, jeans'],
  ['在雪山上穿红色羽绒服跳舞', 'at=snow-mountain; wear=red down-jacket'],
  ['长城上，秋天，蓝色卫衣，不要帽子', 'at=great-wall; season=autumn; wear=blue hoodie; no=hat'],
  ['穿旗袍在老上海跳舞，旗袍要墨绿色的', 'wear=olive-green qipao; at=city'],
  [
    '水墨风，竹林里，白色汉服，拿一把剑',
    'style=ink; at=bamboo-forest; wear=white hanfu; hold=sword',
  ],
  ['元宵节灯会，粉色汉服，提着灯笼', 'at=lantern-festival; wear=pink hanfu; hold=lantern'],
  [
    '霓虹街头，下雨的夜晚，黑皮衣',
    'at=street; light=neon; sky=rain; time=night; wear=black leather jacket',
  ],
  ['帮我做个在月球上穿宇航服跳科目三的', 'at=moon; wear=spacesuit; dance=subject-three'],
  ['樱花树下，浅蓝色连衣裙，动漫风格', 'at=cherry-blossom; wear=sky-blue dress; style=anime'],
  ['我想去海底世界跳舞，穿银色裙子', 'at=underwater; wear=silver dress'],
  ['办公室里穿西装打红领带，跳社会摇', 'at=office; wear=suit; with=red tie'],
  ['草原上骑马那种感觉，蒙古袍，蓝天白云', 'at=meadow; wear=folk-costume; sky=clear'],
  ['沙漠日落，白色长袍，头巾', 'at=desert; time=sunset; wear=white robe; head=headband'],
  ['教室，蓝白校服，黑框眼镜', 'at=classroom; wear=blue+white school-uniform; with=glasses'],
  [
    '不要裙子，要黑色西装裤和白色毛衣，在咖啡馆',
    'no=dress; wear=black trousers, white sweater; at=cafe',
  ],
  ['在寺庙门口，下着雪，灰色棉袄', 'at=temple; sky=snow; wear=grey down-jacket'],
  [
    '像素风，城市天台，紫色T恤，绿色短裤',
    'style=pixel; at=rooftop; wear=purple t-shirt, green shorts',
  ],
  ['给我爸换身中山装，天安门广场', 'wear=tang-suit; at=square'],
  ['厨房里系着围裙拿着锅铲跳广场舞', 'at=kitchen; wear=apron'],
  ['溜冰场 红毛衣 白围巾 冬天', 'at=ice-rink; wear=red sweater; with=white scarf; season=winter'],
  ['演唱会舞台，金色亮片外套，拿着话筒', 'at=stage; wear=gold sequin jacket; hold=microphone'],
  ['泡温泉，蓝色浴衣，下雪天', 'at=hot-spring; wear=blue kimono; sky=snow'],
  ['极光下面，白色大衣，毛茸茸的帽子', 'at=aurora; wear=white coat; head=fur hat'],
  [
    '江南水乡，撑油纸伞，青色旗袍，细雨',
    'at=ancient-town; hold=umbrella; wear=green qipao; sky=rain',
  ],
  ['故宫，下雪，大红色斗篷', 'at=palace; sky=snow; wear=red cape'],
  ['我要穿婚纱在城堡前面跳华尔兹', 'wear=wedding-dress; at=castle'],
  ['体育馆打篮球，红色球衣白色短裤', 'at=stadium; wear=red jersey, white shorts; hold=ball'],
  ['夜店 蹦迪 黑色短袖 墨镜', 'at=club; wear=black short-sleeved t-shirt; with=sunglasses'],
  ['夏天的瀑布边，黄色雨衣', 'season=summer; at=waterfall; wear=yellow raincoat'],
  ['茶馆里，灰色长衫，手拿折扇', 'at=cafe; wear=grey tang-suit; hold=fan'],
  ['菜市场，花棉袄，绿裤子，东北风', 'at=night-market; wear=floral down-jacket, green trousers'],
  [
    '图书馆，米色毛衣配格子裙，别戴眼镜',
    'at=library; wear=beige sweater, checked dress; no=glasses',
  ],
  ['火车站，清晨，有雾，卡其色风衣', 'at=station; time=morning; sky=fog; wear=beige coat'],
  ['星空下的草地，白裙子，光脚', 'time=night; at=meadow; wear=white dress; no=shoes'],
  ['过年了，红色唐装，放烟花，拿红包', 'wear=red tang-suit; around=fireworks; hold=gift'],
  [
    '油画风格，法国小镇，条纹衫，贝雷帽是红的',
    'at=french-town; wear=striped t-shirt; head=red beret',
  ],
  ['万圣节，古堡，黑色披风，南瓜灯', 'at=castle; wear=black cape; hold=lantern'],
  ['银杏林，咖色大衣，黑色高领毛衣', 'at=forest; wear=brown coat, black sweater'],
  ['在东京街头穿和服，和服是紫色的腰带黄色', 'at=street; wear=purple kimono; with=yellow belt'],
  [
    '卡通风格，游乐园，背带裤，黄T恤，气球',
    'style=cartoon; at=amusement-park; wear=overalls, yellow t-shirt; hold=balloon',
  ],
  ['太空里漂浮，银色战甲', 'at=space; wear=silver armour'],
  ['健身房，运动服，蓝色的，白鞋', 'at=gym; wear=blue sportswear; shoes=white shoes'],
  ['外面下大雪 我在客厅 穿睡衣 抱着猫', 'sky=snow; at=living-room; wear=pyjamas'],
  ['黄山日出云海，冲锋衣橙色', 'at=clouds; time=dawn; wear=orange jacket'],
  ['布达拉宫前面，藏袍，晴天', 'at=palace; wear=folk-costume; sky=clear'],
  [
    '小岛椰子树，花衬衫，沙滩裤，拖鞋，草帽',
    'at=island; wear=floral shirt, shorts; shoes=slippers; head=straw-hat',
  ],
  [
    '上衣白色，裤子黑色，鞋子红色，地点天台，时间傍晚',
    'wear=white top, black trousers; shoes=red shoes; at=rooftop; time=dusk',
  ],
  ['穿得像孙悟空，花果山', 'wear=costume; at=mountain'],
  ['武侠风，悬崖边，黑衣，斗笠，大风', 'at=mountain; wear=black clothes; head=straw-hat; sky=wind'],
  [
    '让我闺蜜在薰衣草花田跳女团舞，穿紫色短裙白色上衣',
    'at=flower-field; wear=short purple skirt, white top',
  ],
];

export const groupEnglish: readonly Row[] = [
  ['beach, white shirt and jeans', 'at=beach; wear=white shirt, jeans'],
  ['put me on a snowy mountain in a red down jacket', 'at=snow-mountain; wear=red down-jacket'],
  [
    'dancing in a forest at dawn, green hoodie and black shorts pls',
    'at=forest; time=dawn; wear=green hoodie, black shorts',
  ],
  [
    'me in paris at night wearing a little black dress',
    'at=french-town; time=night; wear=short black dress',
  ],
  ['make him dance on the moon in a spacesuit lol', 'at=moon; wear=spacesuit'],
  [
    'on the great wall, autumn, beige trench coat, no hat',
    'at=great-wall; season=autumn; wear=beige coat; no=hat',
  ],
  [
    'neon city at night, raining, yellow raincoat',
    'at=city; light=neon; time=night; sky=rain; wear=yellow raincoat',
  ],
  ['in a castle wearing knight armor and holding a sword', 'at=castle; wear=armour; hold=sword'],
  ['cherry blossoms, pink kimono, anime style', 'at=cherry-blossom; wear=pink kimono; style=anime'],
  [
    'library, grey sweater, plaid skirt, glasses',
    'at=library; wear=grey sweater, checked skirt; with=glasses',
  ],
  ['footbal stadium at night in a blue jersey', 'at=stadium; time=night; wear=blue jersey'],
  ['underwater with fishes, mermaid vibes, teal dress', 'at=underwater; wear=teal dress'],
  [
    'pixel art, rooftop, purple leather jacket & ripped jeans',
    'style=pixel; at=rooftop; wear=purple leather jacket, jeans',
  ],
  [
    'a sunny meadow with flowers, yellow sundress and a straw hat',
    'at=flower-field; sky=clear; wear=yellow dress; head=straw-hat',
  ],
  [
    'watercolor of me in venice, striped shirt, red scarf',
    'style=ink; at=river; wear=striped shirt; with=red scarf',
  ],
  ['office, navy suit, red tie, bored mood', 'at=office; wear=navy suit; with=red tie'],
  ['my grandma in the kitchen with a blue apron, disco', 'at=kitchen; wear=blue apron'],
  [
    'dessert sunset cowboy hat brown boots and denim jacket',
    'at=desert; time=sunset; head=cowboy-hat; shoes=brown boots; wear=denim jacket',
  ],
  [
    'ice rink, white sweater, blue scarf, black leggings',
    'at=ice-rink; wear=white sweater, black leggings; with=blue scarf',
  ],
  [
    'concert stage with big lights, gold sequin jacket, holding a microphone',
    'at=stage; light=lamps; wear=gold sequin jacket; hold=microphone',
  ],
  [
    'at the gym, gray tracksuit, white sneakers',
    'at=gym; wear=grey sportswear; shoes=white sneakers',
  ],
  [
    'Hawaii! floral shirt, white shorts, sunglasses, flip flops',
    'at=island; wear=floral shirt, white shorts; with=sunglasses; shoes=slippers',
  ],
  ['aurora borealis, long white coat, fur hat', 'at=aurora; wear=long white coat; head=beanie'],
  [
    'scottish highlands with a green kilt and white shirt',
    'at=mountain; wear=knee green checked skirt, white shirt',
  ],
  ['wedding dress in front of a waterfall', 'wear=wedding-dress; at=waterfall'],
  ['school uniform in a classroom, comic style', 'wear=school-uniform; at=classroom; style=anime'],
  [
    'cozy living room, christmas tree, red pyjamas and a santa hat',
    'at=living-room; mood=calm; wear=red pyjamas; head=santa-hat',
  ],
  [
    'Take me to Tokyo, black hoodie, orange cap, do the robot',
    'at=city; wear=black hoodie; head=orange cap; dance=robot',
  ],
  ['orange sari in front of the taj mahal', 'wear=orange sari; at=palace'],
  [
    'a foggy harbor in the morning, yellow raincoat, no umbrella',
    'sky=fog; at=sea; time=morning; wear=yellow raincoat; no=umbrella',
  ],
  ['train station, brown coat, holding red roses', 'at=station; wear=brown coat; hold=red flower'],
  [
    'night market with lanterns, blue t-shirt',
    'at=night-market; light=lanterns; wear=blue t-shirt',
  ],
  [
    'hip hop on a basketball court, red tank top and white shorts',
    'dance=hip-hop; at=stadium; wear=red top, white shorts',
  ],
  ['space station, silver suit, not the helmet', 'at=space; wear=silver spacesuit; no=helmet'],
  [
    "winter village, it's snowing, green puffer jacket and a red beanie",
    'season=winter; at=village; sky=snow; wear=green down-jacket; head=red beanie',
  ],
  [
    'ink painting, bamboo forest, white hanfu, holding a fan',
    'style=ink; at=bamboo-forest; wear=white hanfu; hold=fan',
  ],
  [
    'make it a photo, cafe, beige sweater and brown corduroy trousers',
    'style=photo; at=cafe; wear=beige sweater, brown trousers',
  ],
  ['can u make my dad do the moonwalk at a wedding in a white tuxedo', 'wear=white tuxedo'],
  [
    'tropical island with palm trees at golden hour, linen shirt, khaki shorts',
    'at=island; time=sunset; wear=cotton shirt, beige shorts',
  ],
  ['red dress not blue, ballroom, waltz', 'wear=red dress; at=ballroom'],
  [
    'in the rain on a street in london w/ an umbrella, black coat',
    'sky=rain; at=street; hold=umbrella; wear=black coat',
  ],
  ['lavender field, purple dress, no shoes', 'at=flower-field; wear=purple dress; no=shoes'],
  [
    'dark green velvet suit with gold buttons, opera house',
    'wear=olive-green velvet suit; at=stage',
  ],
  ['kung fu outfit in front of a temple, snow falling', 'wear=tang-suit; at=temple; sky=snow'],
  [
    'retro diner, pink skirt, white blouse, black leather jacket, 50s style',
    'at=cafe; wear=pink skirt, white blouse, black leather jacket',
  ],
  [
    'swing dancing in a smoky jazz club, grey vest, white shirt and a bow tie',
    'at=club; wear=grey vest, white shirt; with=bow-tie',
  ],
  [
    'playground slide, yellow overalls, blue striped tee',
    'at=park; wear=yellow overalls, blue striped t-shirt',
  ],
  ['a hot spring in winter, blue yukata', 'at=hot-spring; season=winter; wear=blue kimono'],
  [
    'cyberpunk alley, transparent raincoat, neon green hair',
    'light=neon; at=street; wear=raincoat',
  ],
  [
    'happy summer vibes at the pool, orange t-shirt, blue board shorts, holding an icecream',
    'mood=happy; season=summer; at=pool; wear=orange t-shirt, blue shorts; hold=ice-cream',
  ],
];
