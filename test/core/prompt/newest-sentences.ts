import type { Row } from './brief-row.ts';

/** Written in one go after a third freeze. Run once before anything changed: places 83/88, things 159/167, their
 *  colours 104/106, together 346/361 = 95.8 %. */
export const newestChinese: readonly Row[] = [
  [
    '帮我把照片里的女孩放到沙漠里，穿一条橙色长裙，风很大',
    'at=desert; wear=long orange dress; sky=wind',
  ],
  ['舞台中央，一束追光，黑色西装', 'at=stage; light=spotlight; wear=black suit'],
  ['穿毛衣在雪地里转圈', 'wear=sweater; at=snowfield'],
  ['我想去月球跳舞，不要头盔', 'at=moon; no=helmet'],
  [
    '夏日海边，比基尼，草帽，拿着冰淇淋',
    'season=summer; at=beach; wear=swimsuit; head=straw-hat; hold=ice-cream',
  ],
  ['长城上穿铠甲，手里举着一面红旗', 'at=great-wall; wear=armour; hold=red flag'],
  ['在客厅里穿着拖鞋和睡衣', 'at=living-room; shoes=slippers; wear=pyjamas'],
  ['元宵灯会，蓝色汉服，提着灯笼', 'at=lantern-festival; wear=blue hanfu; hold=lantern'],
  ['蓝黑格子衬衫配牛仔裤', 'wear=blue+black checked shirt, jeans'],
  [
    '巴黎街头，红色贝雷帽，黑色大衣，下小雨',
    'at=french-town; head=red beret; wear=black coat; sky=rain',
  ],
  ['湖边的夕阳很美，她穿着淡蓝色的连衣裙', 'at=lake; time=sunset; wear=sky-blue dress'],
  ['穿绿色恐龙服跳机械舞', 'wear=green costume; dance=robot'],
  ['夜晚的屋顶，城市灯火，红裙', 'time=night; at=rooftop; light=lamps; wear=red dress'],
  ['白色T恤，黑色背带裤，咖啡馆', 'wear=white t-shirt, black overalls; at=cafe'],
  ['穿紫色纱丽在寺庙前跳舞', 'wear=purple sari; at=temple'],
  ['海底龙宫，金色礼服', 'at=underwater; wear=gold gown'],
  ['极光，黑色羽绒服，毛线帽', 'at=aurora; wear=black down-jacket; head=beanie'],
  ['森林深处，精灵，绿色长袍，神秘的气氛', 'at=forest; wear=green robe; mood=mysterious'],
  ['健身房里穿灰色背心黑色短裤', 'at=gym; wear=grey top, black shorts'],
  ['没有眼镜，没有围巾，一件白色羽绒服', 'no=glasses, scarf; wear=white down-jacket'],
  ['卡通风格的太空，黄色宇航服', 'style=cartoon; at=space; wear=yellow spacesuit'],
  [
    '樱花季的公园，水手服，白袜子，黑皮鞋',
    'at=park; wear=sailor-uniform; shoes=white socks, black leather-shoes',
  ],
  ['穿银色西装在夜店里跳，紫色灯光', 'wear=silver suit; at=club; light=purple lamps'],
  ['踩着轮滑鞋在广场上，红色头盔', 'shoes=skates; at=square; head=red helmet'],
  ['古镇的雨巷，旗袍，油纸伞，忧伤', 'at=street; sky=rain; wear=qipao; hold=umbrella; mood=sad'],
  [
    '足球场，绿色球衣，白色短裤，黄色球鞋',
    'at=stadium; wear=green jersey, white shorts; shoes=yellow sneakers',
  ],
  ['把裙子换成蓝色，鞋子换成银色', 'wear=blue dress; shoes=silver shoes'],
  ['竹林小院里，穿灰色道袍打太极', 'at=garden; wear=grey robe'],
  [
    '春天，油菜花田，白色衬衫，蓝色背带裤',
    'season=spring; at=flower-field; wear=white shirt, blue overalls',
  ],
  [
    '像素风的城堡，勇者穿着蓝色铠甲拿着宝剑',
    'style=pixel; at=castle; wear=blue armour; hold=sword',
  ],
  [
    '粉色墨镜，粉色毛衣，粉色短裤，粉色鞋子',
    'with=pink sunglasses; wear=pink sweater, pink shorts; shoes=pink shoes',
  ],
  ['不下雪的雪山，穿黄色冲锋衣', 'no=snow; at=snow-mountain; wear=yellow jacket'],
  ['在桥上看烟花，浴衣，团扇', 'at=bridge; around=fireworks; wear=kimono; hold=fan'],
  ['乡村的麦田里，奶奶穿着花棉袄扭秧歌', 'at=wheat-field; wear=floral down-jacket'],
  ['教堂里的新娘，白色头纱，手捧花', 'at=church; head=white veil; hold=bouquet'],
  [
    '雨天的公交站，黄色雨衣和红色雨靴',
    'sky=rain; at=station; wear=yellow raincoat; shoes=red boots',
  ],
  ['水墨风，一叶扁舟，湖面，白色长衫', 'style=ink; at=lake; wear=white tang-suit'],
  ['她戴着金色的王冠，穿着红色的礼服，在宫殿里起舞', 'head=gold crown; wear=red gown; at=palace'],
  ['凌晨的便利店，疲惫的上班族，松垮的西装', 'time=midnight; at=shop; wear=suit'],
  ['沙滩排球，彩色泳装，太阳镜', 'at=beach; wear=colourful swimsuit; with=sunglasses'],
  ['穿皮靴和皮衣的女骑士在戈壁上', 'shoes=boots; wear=leather jacket; at=desert'],
  ['图书馆二楼，棕色马甲，白衬衫，领结', 'at=library; wear=brown vest, white shirt; with=bow-tie'],
  ['游泳池边，花短裤，手拿一杯果汁', 'at=pool; wear=shorts; hold=drink'],
  ['动漫风，夜晚的东京塔下，红色卫衣', 'style=anime; time=night; at=city; wear=red hoodie'],
  ['大红灯笼高高挂，四合院，旗袍', 'light=red lanterns; at=garden; wear=qipao'],
  ['草坪婚礼，香槟色长裙，气球', 'at=meadow; wear=long beige dress; hold=balloon'],
  ['彩虹下的草地，白色连衣裙，光脚', 'around=rainbow; at=meadow; wear=white dress; no=shoes'],
  ['穿西装打领带在办公室跳科目三', 'wear=suit; with=tie; at=office; dance=subject-three'],
  [
    '溜冰场，红色毛衣，白色手套，冰鞋',
    'at=ice-rink; wear=red sweater; with=white gloves; shoes=skates',
  ],
  ['深秋的银杏大道，米色风衣，落叶', 'season=autumn; at=street; wear=beige coat; around=leaves'],
];

export const newestEnglish: readonly Row[] = [
  [
    'put the girl in a desert, long orange dress, very windy',
    'at=desert; wear=long orange dress; sky=wind',
  ],
  ['center stage, single spotlight, black suit', 'at=stage; light=spotlight; wear=black suit'],
  ['spinning in the snow in a chunky sweater', 'sky=snow; wear=sweater'],
  ['dance on the moon but no helmet', 'at=moon; no=helmet'],
  [
    'summer beach, bikini, sun hat, ice cream in hand',
    'season=summer; at=beach; wear=swimsuit; head=straw-hat; hold=ice-cream',
  ],
  ['waving a red flag on the Great Wall in armor', 'hold=red flag; at=great-wall; wear=armour'],
  ['slippers and pjs in the living room', 'shoes=slippers; wear=pyjamas; at=living-room'],
  [
    'lantern festival, blue hanfu, carrying a lantern',
    'at=lantern-festival; wear=blue hanfu; hold=lantern',
  ],
  ['blue and black flannel with jeans', 'wear=blue+black shirt, jeans'],
  [
    'red beret and black coat, drizzle in Paris',
    'head=red beret; wear=black coat; sky=rain; at=french-town',
  ],
  [
    'the sunset by the lake is beautiful and she wears a pale blue dress',
    'time=sunset; at=lake; wear=sky-blue dress',
  ],
  ['green dinosaur costume doing the robot', 'wear=green costume; dance=robot'],
  [
    'rooftop at night, city lights, red dress',
    'at=rooftop; time=night; light=lamps; wear=red dress',
  ],
  ['white tee, black dungarees, coffee shop', 'wear=white t-shirt, black overalls; at=cafe'],
  ['purple sari in front of a temple', 'wear=purple sari; at=temple'],
  ['gold gown at the bottom of the ocean', 'wear=gold gown; at=underwater'],
  ['northern lights, black puffer, beanie', 'at=aurora; wear=black down-jacket; head=beanie'],
  ['deep in the forest, green robe, mysterious', 'at=forest; wear=green robe; mood=mysterious'],
  ['grey tank top and black shorts at the gym', 'wear=grey top, black shorts; at=gym'],
  ['no glasses, no scarf, white puffer jacket', 'no=glasses, scarf; wear=white down-jacket'],
  [
    'cartoon style outer space with a yellow spacesuit',
    'style=cartoon; at=space; wear=yellow spacesuit',
  ],
  ['silver suit in a club with purple lights', 'wear=silver suit; at=club; light=purple lamps'],
  ['rollerblading in the town square, red helmet', 'at=square; head=red helmet'],
  [
    'soccer field, green jersey, white shorts, yellow cleats',
    'at=stadium; wear=green jersey, white shorts; shoes=yellow sneakers',
  ],
  ['make the dress blue and the shoes silver', 'wear=blue dress; shoes=silver shoes'],
  ['tai chi in a courtyard wearing grey robes', 'at=garden; wear=grey robe'],
  [
    'spring, canola field, white shirt, blue overalls',
    'season=spring; at=flower-field; wear=white shirt, blue overalls',
  ],
  [
    'pixel art castle, hero in blue armour with a sword',
    'style=pixel; at=castle; wear=blue armour; hold=sword',
  ],
  [
    'pink sunglasses, pink sweater, pink shorts, pink everything',
    'with=pink sunglasses; wear=pink sweater, pink shorts',
  ],
  ['yellow windbreaker on a mountain without snow', 'wear=yellow jacket; at=mountain; no=snow'],
  [
    'watching fireworks on a bridge in a yukata with a paper fan',
    'around=fireworks; at=bridge; wear=kimono; hold=fan',
  ],
  ['bride in church, white veil, bouquet of roses', 'at=church; head=white veil; hold=bouquet'],
  [
    'bus stop in the rain, yellow slicker, red rain boots',
    'at=station; sky=rain; wear=yellow raincoat; shoes=red boots',
  ],
  ['gold crown, red ball gown, dancing in a palace', 'head=gold crown; wear=red gown; at=palace'],
  ['3am at a convenience store, tired, wrinkled suit', 'time=midnight; at=shop; wear=suit'],
  [
    'beach volleyball, colorful swimwear, shades',
    'at=beach; wear=colourful swimsuit; with=sunglasses',
  ],
  [
    'biker girl in leather boots and a leather jacket in the desert',
    'shoes=leather boots; wear=leather jacket; at=desert',
  ],
  [
    'brown vest, white shirt, bow tie, in a library',
    'wear=brown vest, white shirt; with=bow-tie; at=library',
  ],
  ['poolside in floral shorts sipping juice', 'at=pool; wear=floral shorts; hold=drink'],
  ['anime Tokyo at night, red hoodie', 'style=anime; at=city; time=night; wear=red hoodie'],
  ['courtyard with big red lanterns, qipao', 'at=garden; light=red lanterns; wear=qipao'],
  [
    'rainbow over a meadow, white dress, barefoot',
    'around=rainbow; at=meadow; wear=white dress; no=shoes',
  ],
  [
    'suit and tie in the office doing subject three',
    'wear=suit; with=tie; at=office; dance=subject-three',
  ],
  [
    'ice rink, red sweater, white gloves, skates',
    'at=ice-rink; wear=red sweater; with=white gloves; shoes=skates',
  ],
  [
    'a golden autumn avenue, beige trench coat, fallen leaves',
    'season=autumn; at=street; wear=beige coat; around=leaves',
  ],
  [
    'disco era: white flared suit, platform shoes, mirror ball',
    'at=club; wear=white suit; shoes=heels; light=disco',
  ],
  [
    'a chef in a white apron dancing in the kitchen with a wooden spoon',
    'wear=white apron; at=kitchen',
  ],
  [
    'foggy morning in the mountains, green raincoat',
    'sky=fog; time=morning; at=mountain; wear=green raincoat',
  ],
  ['me but as a knight, silver armour, red plume, in front of a dragon', 'wear=silver armour'],
  [
    'cozy bedroom, fairy lights, oversized grey hoodie, fuzzy socks',
    'mood=calm; at=bedroom; light=lamps; wear=loose grey hoodie; shoes=fur socks',
  ],
];
