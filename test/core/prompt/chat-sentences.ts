import type { Row } from './brief-row.ts';

/** Written in one go, as people type in a chat, with the right answers beside them before any was read. Run once before
 *  anything changed: places 52/53, things 64/65, their colours 34/35, together 150/153 = 98.0 %, whole briefs 43/60. */
export const chatChinese: readonly Row[] = [
  ['把我变成肌肉男，在沙滩上跳舞', 'build=muscular; at=beach'],
  ['一个胖胖的男生穿着红色背心在广场上跳', 'build=sturdy; wear=red top; at=square'],
  [
    '瘦瘦高高的女孩，白色长裙，海边日落',
    'build=slim; wear=long white dress; at=beach; time=sunset',
  ],
  ['雪山上跳舞，不要下雪', 'at=snow-mountain; no=snow'],
  ['在街上跳，街上没有人', 'at=street; no=people'],
  ['手里拿着三只红气球，在草地上跑着跳', 'hold=3 red balloon; at=meadow'],
  ['不要在海边，去咖啡馆里跳', 'no=beach; at=cafe'],
  [
    '水墨风格，江南水乡，青色汉服，撑着油纸伞',
    'style=ink; at=ancient-town; wear=green hanfu; hold=umbrella',
  ],
  ['像素游戏画风，我是勇士，手里一把大剑', 'style=pixel; hold=sword'],
  ['夜市里一边吃糖葫芦一边跳', 'at=night-market; hold=ice-cream'],
  [
    '溜冰场，白色毛衣，红色围巾，慢慢地滑',
    'at=ice-rink; wear=white sweater; with=red scarf; mood=calm',
  ],
  ['泡温泉，周围下着雪，穿着浴衣', 'at=hot-spring; sky=snow; wear=kimono'],
  ['热带小岛，椰子树，花衬衫大短裤', 'at=island; wear=floral shirt, shorts'],
  ['商场里穿一身名牌西装', 'at=shop; wear=suit'],
  ['奶奶在厨房跳广场舞，围着碎花围裙', 'at=kitchen; wear=floral apron'],
  ['我要去火星！银色宇航服，戴头盔', 'at=mars; wear=silver spacesuit; head=helmet'],
  ['两盏灯笼，古风长裙，月亮很圆', 'light=lanterns, moonlight; wear=hanfu'],
  ['换个背景就行，换成东京街头下雨的夜晚', 'at=street; sky=rain; time=night'],
  [
    '帅一点，黑色皮衣黑墨镜，酒吧里',
    'mood=cool; wear=black leather jacket; with=black sunglasses; at=club',
  ],
  ['过年了，红色唐装，放鞭炮，热热闹闹', 'wear=red tang-suit; around=fireworks; mood=happy'],
  ['校服，操场，夕阳，青春的感觉', 'wear=school-uniform; at=stadium; time=sunset'],
  ['天上飘着五颜六色的气球，游乐园，粉色公主裙', 'at=amusement-park; wear=pink dress'],
  ['不要帽子不要眼镜，就穿白T恤牛仔裤', 'no=hat, glasses; wear=white t-shirt, jeans'],
  [
    '在图书馆安静地跳，穿米色毛衣和格子裙',
    'at=library; mood=calm; wear=beige sweater, checked dress',
  ],
  ['宫崎骏动画那种感觉，绿油油的草原，蓝天白云', 'style=anime; at=meadow; sky=clear'],
  ['强壮的将军，金色铠甲，在长城上', 'build=muscular; wear=gold armour; at=great-wall'],
  ['抱着我的猫在窗前跳', ''],
  ['秋天的公园，满地落叶，卡其色风衣', 'season=autumn; at=park; around=leaves; wear=beige coat'],
  ['超市里推着购物车跳科目三', 'at=shop; dance=subject-three'],
  [
    '身材苗条，紫色旗袍，手拿两把扇子，老上海舞厅',
    'build=slim; wear=purple qipao; hold=2 fan; at=club',
  ],
];

export const chatEnglish: readonly Row[] = [
  ['make me a muscular guy dancing on the beach', 'build=muscular; at=beach'],
  [
    'a chubby man in a red tank top dancing in the town square',
    'build=sturdy; wear=red top; at=square',
  ],
  [
    'skinny girl, long white dress, sunset at the seaside',
    'build=slim; wear=long white dress; time=sunset; at=beach',
  ],
  ['on a snowy mountain but no snow falling please', 'at=snow-mountain; no=snow'],
  ['dancing in an empty street without people', 'at=street; no=people'],
  ['holding three red balloons in a meadow', 'hold=3 red balloon; at=meadow'],
  ['not on the beach, take me to a cafe', 'no=beach; at=cafe'],
  [
    'ink painting style, bamboo forest, long grey robe and a sword',
    'style=ink; at=bamboo-forest; wear=long grey robe; hold=sword',
  ],
  ['8-bit pixel hero in a castle with a blue cape', 'style=pixel; at=castle; wear=blue cape'],
  [
    'night market, eating ice cream, denim jacket',
    'at=night-market; hold=ice-cream; wear=denim jacket',
  ],
  [
    'ice rink, white sweater, red scarf, mittens',
    'at=ice-rink; wear=white sweater; with=red scarf, gloves',
  ],
  ['at a hot spring in the snow wearing a yukata', 'at=hot-spring; sky=snow; wear=kimono'],
  [
    'tropical island vibes, hawaiian shirt and board shorts',
    'at=island; wear=floral shirt, shorts',
  ],
  ['at the mall in an oversized hoodie, chilling', 'at=shop; wear=loose hoodie; mood=calm'],
  ['my grandma in the kitchen wearing a floral apron', 'at=kitchen; wear=floral apron'],
  ['take me to mars, silver spacesuit and helmet', 'at=mars; wear=silver spacesuit; head=helmet'],
  ['with two lanterns under a full moon, red hanfu', 'light=lanterns, moonlight; wear=red hanfu'],
  ['just change the background to Tokyo on a rainy night', 'at=city; sky=rain; time=night'],
  [
    'black leather jacket, black shades, dive bar, looking badass',
    'wear=black leather jacket; with=black sunglasses; at=club; mood=cool',
  ],
  [
    'comic book style, superhero costume on a rooftop at midnight',
    'style=anime; wear=costume; at=rooftop; time=midnight',
  ],
  [
    'school uniform on the running track, golden hour',
    'wear=school-uniform; at=stadium; time=sunset',
  ],
  [
    'carnival with a ferris wheel, pink princess dress and a tiara',
    'at=amusement-park; wear=pink dress; head=crown',
  ],
  ['no hat, no glasses, just jeans and a white tee', 'no=hat, glasses; wear=jeans, white t-shirt'],
  [
    'quietly in the library, beige cardigan and plaid skirt',
    'mood=calm; at=library; wear=beige sweater, checked skirt',
  ],
  ['Ghibli vibes, green hills, blue sky', 'style=anime; at=mountain; sky=clear'],
  [
    'a strong knight in gold armor on the Great Wall',
    'build=muscular; wear=gold armour; at=great-wall',
  ],
  [
    'slim woman in a purple cheongsam holding two fans in a jazz bar',
    'build=slim; wear=purple qipao; hold=2 fan; at=club',
  ],
  [
    'autumn park, leaves everywhere, khaki trench coat',
    'season=autumn; at=park; around=leaves; wear=beige coat',
  ],
  ['in the supermarket doing subject three lol', 'at=shop; dance=subject-three'],
  ['slim fit black suit, wedding, by the lake', 'wear=tight black suit; at=lake'],
];
