import type { Row } from './brief-row.ts';

/** Written in one go after the reader and its vocabulary were frozen a second time. Run once before either changed:
 *  places 72/79, things 158/161, their colours 89/92, together 319/332 = 96.1 %. */
export const freshChinese: readonly Row[] = [
  ['早晨六点的海边，穿白色亚麻衬衫跳舞', 'time=morning; at=beach; wear=white cotton shirt'],
  ['给我妈做一个，她穿红色旗袍在天安门前跳广场舞', 'wear=red qipao; at=square'],
  ['穿黑色燕尾服戴高礼帽，手拿手杖，像绅士一样', 'wear=black tuxedo; head=top-hat; hold=cane'],
  ['大雪天，骑士铠甲，蓝色披风，城堡门口', 'sky=snow; wear=armour, blue cape; at=castle'],
  [
    '月亮下面的竹林里舞剑，一身白衣',
    'light=moonlight; at=bamboo-forest; hold=sword; wear=white clothes',
  ],
  ['粉色泡泡裙，泡泡满天飞，草坪', 'wear=pink dress; around=bubbles; at=meadow'],
  [
    '在学校操场上穿蓝白校服跳擦玻璃',
    'at=stadium; wear=blue+white school-uniform; dance=window-wipe',
  ],
  ['他穿灰色西装三件套，站在纽约街头', 'wear=grey suit; at=street'],
  ['宇宙飞船里，银色连体衣', 'at=space; wear=silver jumpsuit'],
  ['红色帽子、黄色围巾、蓝色手套，堆雪人', 'head=red hat; with=yellow scarf, blue gloves'],
  [
    '秋天的枫叶林，驼色大衣，格子围巾',
    'season=autumn; at=forest; wear=beige coat; with=checked scarf',
  ],
  ['想穿藏青色制服在飞机场跳', 'wear=navy uniform; at=station'],
  ['不要鞋子，不要袜子，就在沙滩上', 'no=shoes, socks; at=beach'],
  ['没有月亮的夜晚，霓虹闪烁的酒吧', 'no=moonlight; time=night; light=neon; at=club'],
  ['穿皮夹克骑摩托，公路，日落', 'wear=leather jacket; time=sunset'],
  ['把场景换成圣诞集市，穿绿色毛衣', 'at=night-market; wear=green sweater'],
  ['我想当公主，穿粉色的大裙子，在城堡里', 'wear=gown, pink dress; at=castle'],
  ['小丑妆，彩色爆炸头，马戏团', 'at=amusement-park'],
  ['清明时节雨纷纷，青石板路，撑一把油纸伞', 'sky=rain; hold=umbrella; at=street'],
  [
    '穿白球鞋、白袜子、白短裤、白背心打网球',
    'shoes=white sneakers, white socks; wear=white shorts, white top',
  ],
  ['紫禁城的雪，红墙，红斗篷', 'at=palace; sky=snow; wear=red cape'],
  ['二次元，猫耳，女仆装，咖啡厅', 'style=anime; head=cat-ears; wear=lolita-dress; at=cafe'],
  ['像素游戏里的勇士，拿着盾和剑', 'style=pixel; hold=shield, sword'],
  ['泼墨山水，白鹤，青衣', 'style=ink; wear=green clothes'],
  [
    '在摩天轮前面，黄色卫衣，牛仔短裙，开心',
    'at=amusement-park; wear=yellow hoodie, short denim skirt; mood=happy',
  ],
  ['穿爷爷的中山装', 'wear=tang-suit'],
  [
    '上身黑色皮衣，下身红色皮裙，脚穿黑色长靴，夜店灯光',
    'wear=black leather jacket, red leather dress; shoes=black boots; at=club; light=lamps',
  ],
  ['火锅店里穿围裙跳科目三，太魔性了', 'at=cafe; wear=apron; dance=subject-three; mood=funny'],
  ['海底，美人鱼，珍珠项链', 'at=underwater; with=necklace'],
  ['在瀑布下穿蓑衣戴斗笠', 'at=waterfall; head=straw-hat'],
  [
    '金色阳光洒在麦田上，碎花连衣裙，草帽',
    'light=gold sunlight; at=wheat-field; wear=floral dress; head=straw-hat',
  ],
  ['赛车服，头盔，赛道', 'wear=costume; head=helmet; at=stadium'],
  ['古堡里的舞会，面具，酒红色天鹅绒长裙', 'at=castle; with=mask; wear=long crimson velvet dress'],
  ['穿迷彩服在沙漠里，背着大背包', 'wear=camouflage uniform; at=desert; with=backpack'],
  ['傍晚江边，橘色晚霞，白色连衣裙，微风', 'time=dusk; at=river; wear=white dress; sky=wind'],
  ['给她换上绿色的晚礼服和银色高跟鞋', 'wear=green gown; shoes=silver heels'],
  [
    '墨镜，花衬衫，大金链子，椰子树，拖鞋',
    'with=sunglasses, gold necklace; wear=floral shirt; shoes=slippers',
  ],
  ['在图书馆里安静地转圈圈，穿米色毛衣', 'at=library; mood=calm; wear=beige sweater'],
  ['手捧向日葵，站在花田', 'hold=flower; at=flower-field'],
  ['穿蓝色球衣拿着足球，球场，万众欢呼', 'wear=blue jersey; hold=ball; at=stadium'],
  ['白色貂皮大衣，冰天雪地，俄罗斯风情', 'wear=white fur coat; at=snowfield'],
  ['长城脚下，银色宇航服，搞怪一点', 'at=great-wall; wear=silver spacesuit; mood=funny'],
  ['不要西装，换成休闲的卫衣和牛仔裤', 'no=suit; wear=hoodie, jeans'],
  [
    '穿粉色和服，踩着木屐，打着红伞，京都',
    'wear=pink kimono; shoes=clogs; hold=red umbrella; at=city',
  ],
  [
    '雷电交加的夜晚，吸血鬼城堡，黑红色斗篷',
    'sky=storm; time=night; at=castle; wear=black+red cape',
  ],
  ['穿浅绿色汉服，在江南的石桥上，细雨蒙蒙', 'wear=light-green hanfu; at=bridge; sky=rain'],
  ['我家阳台，穿睡衣，拿着麦克风', 'at=balcony; wear=pyjamas; hold=microphone'],
  ['办公楼楼顶，白衬衫，松开的领带', 'at=rooftop; wear=white shirt; with=tie'],
  ['藍天白雲，綠草地，白色長裙', 'sky=clear; at=meadow; wear=long white dress'],
  [
    '穿着红色高跟鞋和黑丝绒吊带裙，烛光，红玫瑰',
    'shoes=red heels; wear=black velvet dress; light=candlelight; hold=red flower',
  ],
];

export const freshEnglish: readonly Row[] = [
  ['6 am on the shore, white linen shirt', 'at=beach; wear=white cotton shirt'],
  ['mum in a red cheongsam dancing in Tiananmen Square', 'wear=red qipao; at=square'],
  [
    'black tailcoat, top hat, walking cane, like a gentleman',
    'wear=black tuxedo; head=top-hat; hold=cane',
  ],
  [
    'snowy castle gate, knight armor with a blue cape',
    'sky=snow; at=castle; wear=armour, blue cape',
  ],
  [
    'sword dance in a moonlit bamboo forest wearing all white',
    'hold=sword; light=moonlight; at=bamboo-forest; wear=white clothes',
  ],
  [
    'bubbles everywhere, puffy pink dress, on the lawn',
    'around=bubbles; wear=pink dress; at=meadow',
  ],
  ['school field, blue and white uniform', 'at=stadium; wear=blue+white uniform'],
  ['three piece grey suit on the streets of New York', 'wear=grey suit; at=street'],
  ['inside a spaceship wearing a shiny silver jumpsuit', 'at=space; wear=silver sequin jumpsuit'],
  [
    'red hat, yellow scarf, blue gloves, building a snowman',
    'head=red hat; with=yellow scarf, blue gloves',
  ],
  [
    'maple forest in October, camel coat, tartan scarf',
    'at=forest; wear=beige coat; with=checked scarf',
  ],
  ['navy pilot uniform at the airport', 'wear=navy uniform; at=station'],
  ['no shoes no socks just sand', 'no=shoes, socks'],
  ['a bar with flickering neon, moonless night', 'at=club; light=neon; time=night'],
  ['leather jacket on a highway at sunset', 'wear=leather jacket; at=street; time=sunset'],
  [
    'Christmas market, green sweater, mug of cocoa',
    'at=night-market; wear=green sweater; hold=drink',
  ],
  ['I wanna be a princess in a huge pink gown, castle behind me', 'wear=pink gown; at=castle'],
  ['clown makeup, rainbow wig, circus', 'at=amusement-park'],
  ['cobblestone street in the drizzle with a big umbrella', 'at=street; sky=rain; hold=umbrella'],
  [
    'all-white tennis outfit: white polo, white skirt, white sneakers',
    'wear=white clothes, white shirt, white skirt; shoes=white sneakers',
  ],
  [
    'anime maid outfit with cat ears in a cafe',
    'style=anime; wear=lolita-dress; head=cat-ears; at=cafe',
  ],
  ['pixelated hero with shield and sword', 'style=pixel; hold=shield, sword'],
  [
    'yellow hoodie, denim mini skirt, ferris wheel, happy',
    'wear=yellow hoodie, short denim skirt; at=amusement-park; mood=happy',
  ],
  [
    'black leather jacket, red leather skirt, black boots, club lights',
    'wear=black leather jacket, red leather skirt; shoes=black boots; at=club; light=lamps',
  ],
  ['mermaid vibes under the sea, pearl necklace', 'at=underwater; with=necklace'],
  [
    'golden sunlight on a wheat field, floral dress and straw hat',
    'light=gold sunlight; at=wheat-field; wear=floral dress; head=straw-hat',
  ],
  ['racing suit and helmet at the race track', 'wear=suit; head=helmet; at=stadium'],
  [
    'masquerade ball, mask, wine red velvet dress',
    'at=ballroom; with=mask; wear=crimson velvet dress',
  ],
  [
    'camo uniform in the desert with a heavy backpack',
    'wear=camouflage uniform; at=desert; with=backpack',
  ],
  [
    'riverside at dusk, orange clouds, white dress, gentle breeze',
    'at=river; time=dusk; sky=cloudy, wind; wear=white dress',
  ],
  ['change her into a green evening gown and silver heels', 'wear=green gown; shoes=silver heels'],
  [
    'gold chain, hawaiian shirt, sunglasses, palm trees, sandals',
    'with=gold necklace, sunglasses; wear=floral shirt; shoes=sandals',
  ],
  ['twirling quietly in a library in a cream sweater', 'mood=calm; at=library; wear=beige sweater'],
  ['holding a sunflower in a flower field', 'hold=flower; at=flower-field'],
  ['blue jersey, soccer ball, packed stadium', 'wear=blue jersey; hold=ball; at=stadium'],
  ['white fur coat in Siberia, snowing hard', 'wear=white fur coat; at=snowfield; sky=snow'],
  ['silver spacesuit on the Great Wall, goofy', 'wear=silver spacesuit; at=great-wall; mood=funny'],
  ['lose the suit, give me a hoodie and jeans', 'no=suit; wear=hoodie, jeans'],
  [
    'pink kimono, wooden clogs, red parasol, Kyoto',
    'wear=pink kimono; shoes=clogs; hold=red umbrella; at=city',
  ],
  [
    "Dracula's castle on a stormy night, black and red cape",
    'at=castle; sky=storm; time=night; wear=black+red cape',
  ],
  ['singing into a mic on my balcony in pajamas', 'hold=microphone; at=balcony; wear=pyjamas'],
  ['top of a skyscraper, white shirt, loosened tie', 'at=city; wear=white shirt; with=tie'],
  ['blue sky, green grass, long white skirt', 'sky=clear; at=meadow; wear=long white skirt'],
  [
    'red stilettos and a black velvet slip dress by candlelight, holding a red rose',
    'shoes=red heels; wear=black velvet dress; light=candlelight; hold=red flower',
  ],
  [
    'a guy in green cargo shorts and a white tank top skating at the beach',
    'wear=green shorts, white top; at=beach',
  ],
  [
    'yo put me in a purple tracksuit w white stripes, graffiti wall behind',
    'wear=purple sportswear',
  ],
  [
    'I am standing in a field of lavender wearing a long lilac dress and holding a basket',
    'at=flower-field; wear=long lavender dress',
  ],
  [
    'at a temple in autumn, wearing an orange robe, calm and peaceful',
    'at=temple; season=autumn; wear=orange robe; mood=calm',
  ],
  [
    'rainy night in Tokyo, transparent umbrella, black trench coat, neon reflections',
    'sky=rain; time=night; at=city; hold=umbrella; wear=black coat; light=neon',
  ],
  [
    'dressed as a cowboy in the wild west, brown hat and boots',
    'wear=costume; at=desert; head=brown hat; shoes=boots',
  ],
];
