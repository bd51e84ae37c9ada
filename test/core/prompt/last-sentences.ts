import type { Row } from './brief-row.ts';

/** Written in one go after the reader and its vocabulary were frozen for the first time. Run once before either
 *  changed: places 71/80, things 150/163, their colours 90/93, together 311/336 = 92.6 %. The first two hundred were
 *  133/133, 253/253 and 152/152 at that time. */
export const lastChinese: readonly Row[] = [
  ['帮我做一个在沙滩上穿白裙子跳舞的视频，要有夕阳', 'at=beach; wear=white dress; time=sunset'],
  ['让她站在富士山前面穿和服跳舞', 'at=mountain; wear=kimono'],
  [
    '黑色卫衣，灰色运动裤，白色板鞋，天台，晚上',
    'wear=black hoodie, grey trousers; shoes=white sneakers; at=rooftop; time=night',
  ],
  ['我爸穿着西装在婚礼上跳舞，打蓝色领带', 'wear=suit; with=blue tie'],
  ['在布达拉宫前穿藏袍', 'at=palace; wear=folk-costume'],
  [
    '姐姐穿一条墨绿色丝绒长裙，戴珍珠项链，宴会厅',
    'wear=long olive-green velvet dress; with=necklace; at=ballroom',
  ],
  [
    '想在演唱会舞台上跳科目三，穿银色亮片外套',
    'at=stage; dance=subject-three; wear=silver sequin jacket',
  ],
  ['小桥流水人家，穿浅粉色汉服，手里拿团扇', 'at=bridge; wear=pink hanfu; hold=fan'],
  ['来个搞笑的，穿恐龙服在办公室跳舞', 'mood=funny; wear=costume; at=office'],
  ['圣诞节，雪夜，红色毛衣，圣诞帽', 'sky=snow; time=night; wear=red sweater; head=santa-hat'],
  ['穿白色婚纱，站在海边，海鸥飞过', 'wear=white wedding-dress; at=beach; around=birds'],
  ['就要那种赛博朋克的感觉，下着雨，霓虹灯牌，透明雨衣', 'light=neon; sky=rain; wear=raincoat'],
  [
    '穿蓝色牛仔背带裤、黄色T恤，在向日葵田里',
    'wear=blue denim overalls, yellow t-shirt; at=flower-field',
  ],
  ['不要戴眼镜也不要戴帽子，穿衬衫', 'no=glasses, hat; wear=shirt'],
  ['老家院子里，穿花棉袄，拿个大蒲扇', 'at=garden; wear=floral down-jacket; hold=fan'],
  ['像宫崎骏的动画一样，草原，白云，蓝裙子', 'style=anime; at=meadow; sky=cloudy; wear=blue dress'],
  ['鞋子换成红色高跟鞋，衣服要黑色礼服', 'shoes=red heels; wear=black gown'],
  [
    '请生成：古代将军，银色铠甲，红色披风，大漠，落日',
    'wear=silver armour, red cape; at=desert; time=sunset',
  ],
  ['敦煌飞天，彩色飘带', 'at=cave; hold=colourful ribbon'],
  [
    '午后的咖啡馆，米色毛衣配格子半身裙',
    'time=afternoon; at=cafe; wear=beige sweater, checked skirt',
  ],
  [
    '滑雪场，穿荧光绿滑雪服，戴滑雪镜',
    'at=snow-mountain; wear=bright-green down-jacket; with=glasses',
  ],
  ['在外婆家的厨房里系着围裙跳舞', 'at=kitchen; wear=apron'],
  ['荷塘月色，白色旗袍，油纸伞', 'at=lake; light=moonlight; wear=white qipao; hold=umbrella'],
  ['紫色西装！夜店！嗨起来！', 'wear=purple suit; at=club; mood=energetic'],
  ['我要上春晚，穿大红色礼服', 'at=stage; wear=red gown'],
  ['在雨里跳，不打伞', 'sky=rain; no=umbrella'],
  [
    '篮球场上，红色球衣，蓝色球鞋，头带',
    'at=stadium; wear=red jersey; shoes=blue sneakers; head=headband',
  ],
  [
    '穿着白T恤和破洞牛仔裤，光脚走在沙滩上，太阳快落山了',
    'wear=white t-shirt, jeans; no=shoes; at=beach; time=sunset',
  ],
  ['仙女风，淡紫色纱裙，森林，萤火虫', 'wear=lavender dress; at=forest; around=fireflies'],
  ['在泰坦尼克号甲板上穿燕尾服', 'at=sea; wear=tuxedo'],
  ['两手各拿一个气球，黄色连衣裙，游乐园', 'hold=balloon; wear=yellow dress; at=amusement-park'],
  ['藍色旗袍配白色高跟鞋，上海老街', 'wear=blue qipao; shoes=white heels; at=street'],
  ['在阿尔卑斯山的草地上，穿传统服装', 'at=meadow; wear=folk-costume'],
  ['暴风雨中的悬崖，黑色斗篷，气势磅礴', 'sky=storm; at=mountain; wear=black cape; mood=epic'],
  ['给我整个水墨画风的，黄山，道袍，拿剑', 'style=ink; at=mountain; wear=robe; hold=sword'],
  [
    '动漫风，制服短裙，樱花飘落的校园',
    'style=anime; wear=sailor-uniform, short skirt; at=classroom; around=petals',
  ],
  [
    '一个人在空荡荡的地铁站，深夜，黑色大衣，孤独',
    'at=station; time=midnight; wear=black coat; mood=sad',
  ],
  ['裤子黑色，上衣白色，帽子红色', 'wear=black trousers, white top; head=red hat'],
  ['穿粉色睡裙抱着泰迪熊在卧室', 'wear=pink pyjamas; hold=teddy; at=bedroom'],
  ['元宵节猜灯谜，穿马面裙', 'at=lantern-festival; wear=hanfu'],
  ['把我弄到土星环上跳舞，太空服', 'at=space; wear=spacesuit'],
  [
    '大雪纷飞的长城，红色羽绒服，黑色长靴',
    'sky=snow; at=great-wall; wear=red down-jacket; shoes=black boots',
  ],
  ['金色沙滩，蓝色大海，橙色泳裤，墨镜', 'at=beach; wear=orange swimsuit; with=sunglasses'],
  ['打扮成圣诞老人', 'wear=costume'],
  ['在书店里，文艺一点，米白色针织衫，长裙', 'at=library; wear=white sweater, long dress'],
  ['没有下雨，阳光明媚，公园里放风筝', 'no=rain; sky=clear; at=park'],
  [
    '摄影棚，白色背景，黑色紧身裤，白色短上衣',
    'at=white studio; wear=black leggings, short white top',
  ],
  ['晚霞满天的湖面上，穿芭蕾舞裙跳舞', 'time=sunset; at=lake; wear=tutu'],
  ['穿得喜庆点，过年了，放烟花', 'mood=happy; around=fireworks'],
  [
    '黑白条纹水手服，红色围巾，巴黎街头，秋天',
    'wear=black+white striped sailor-uniform; with=red scarf; at=french-town; season=autumn',
  ],
];

export const lastEnglish: readonly Row[] = [
  [
    'can u make me dance on a beach at sunset? white dress pls',
    'at=beach; time=sunset; wear=white dress',
  ],
  ['my grandpa in a tux doing the robot at a wedding', 'wear=tuxedo; dance=robot'],
  [
    'black hoodie, gray sweatpants, white sneakers, rooftop, night time',
    'wear=black hoodie, grey trousers; shoes=white sneakers; at=rooftop; time=night',
  ],
  ['in front of Mount Fuji wearing a kimono', 'at=mountain; wear=kimono'],
  [
    'emerald velvet gown with a pearl necklace in a grand ballroom',
    'wear=green velvet gown; with=necklace; at=ballroom',
  ],
  [
    'make it look like a Studio Ghibli movie: rolling hills, blue sky, straw hat, yellow dress',
    'style=anime; at=mountain; sky=clear; head=straw-hat; wear=yellow dress',
  ],
  ['dinosaur costume in the office, super funny', 'wear=costume; at=office; mood=funny'],
  [
    'Christmas eve, snow, ugly red sweater, santa hat',
    'sky=snow; wear=red sweater; head=santa-hat',
  ],
  [
    'a bride on the beach, seagulls flying, white wedding dress',
    'at=beach; around=birds; wear=white wedding-dress',
  ],
  [
    'cyberpunk alley in the rain, transparent raincoat, glowing sneakers',
    'light=neon; at=street; sky=rain; wear=raincoat; shoes=sneakers',
  ],
  [
    'denim overalls and a yellow tee in a sunflower field',
    'wear=denim overalls, yellow t-shirt; at=flower-field',
  ],
  ['no glasses and no hat, just a plain shirt', 'no=glasses, hat; wear=shirt'],
  [
    'swap my shoes for red high heels and put me in a black evening gown',
    'shoes=red heels; wear=black gown',
  ],
  [
    'silver armor and a red cape in the desert at sundown',
    'wear=silver armour, red cape; at=desert; time=sunset',
  ],
  [
    'afternoon in a coffee shop, beige sweater, plaid skirt',
    'time=afternoon; at=cafe; wear=beige sweater, checked skirt',
  ],
  [
    'ski slope, neon green ski jacket, goggles',
    'at=snow-mountain; wear=green down-jacket; with=glasses',
  ],
  ['cooking in the kitchen with a red apron on', 'at=kitchen; wear=red apron'],
  [
    'lotus pond in moonlight, white cheongsam, paper umbrella',
    'at=lake; light=moonlight; wear=white qipao; hold=umbrella',
  ],
  ['PURPLE SUIT!! NIGHTCLUB!! LETS GOOO', 'wear=purple suit; at=club'],
  ['dancing in the rain without an umbrella', 'sky=rain; no=umbrella'],
  [
    'basketball court, red jersey, blue sneakers and a headband',
    'at=stadium; wear=red jersey; shoes=blue sneakers; head=headband',
  ],
  [
    'lilac tulle dress, enchanted forest, fireflies',
    'wear=lavender chiffon dress; mood=dreamy; at=forest; around=fireflies',
  ],
  ['on the deck of the titanic in a tailcoat', 'at=sea; wear=tuxedo'],
  [
    'a balloon in each hand, yellow dress, amusement park',
    'hold=balloon; wear=yellow dress; at=amusement-park',
  ],
  ['stormy cliff, black cloak, really epic', 'sky=storm; at=mountain; wear=black cape; mood=epic'],
  [
    'ink wash painting of a monk in an orange robe on a misty mountain',
    'style=ink; wear=orange robe; sky=fog; at=mountain',
  ],
  [
    'anime school rooftop, pleated skirt, cherry petals falling',
    'style=anime; at=rooftop; wear=skirt; around=petals',
  ],
  [
    'alone in an empty subway station late at night, long black coat',
    'mood=sad; at=station; time=midnight; wear=long black coat',
  ],
  ['black pants, white top, red cap', 'wear=black trousers, white top; head=red cap'],
  ['pink nightgown and a teddy bear in my bedroom', 'wear=pink pyjamas; hold=teddy; at=bedroom'],
  ['dance on the rings of Saturn in an orange spacesuit', 'at=space; wear=orange spacesuit'],
  [
    'the great wall in heavy snow, red parka, black boots',
    'at=great-wall; sky=snow; wear=red down-jacket; shoes=black boots',
  ],
  [
    'orange swim trunks, mirrored sunglasses, golden sand',
    'wear=orange shorts; with=sunglasses; at=beach',
  ],
  ['dress me up as Santa', 'wear=costume'],
  ['bookstore date, cream cardigan, long skirt', 'at=library; wear=beige sweater, long skirt'],
  ['sunny day in the park flying a kite', 'sky=clear; at=park'],
  [
    'studio with a white backdrop, black leggings, cropped white top',
    'at=white studio; wear=black leggings, short white top',
  ],
  [
    'a frozen lake under the stars, figure skates, sparkly blue dress',
    'at=ice-rink; time=night; shoes=skates; wear=blue sequin dress',
  ],
  ['New Year fireworks over Sydney harbour, gold dress', 'around=fireworks; wear=gold dress'],
  [
    'striped sailor shirt, red scarf, Paris in the fall',
    'wear=striped shirt; with=red scarf; at=french-town; season=autumn',
  ],
  [
    'wearing green from head to toe for St Patricks day, with a top hat',
    'wear=green clothes; head=top-hat',
  ],
  [
    'old jazz club, white suit, black shirt, fedora',
    'at=club; wear=white suit, black shirt; head=hat',
  ],
  [
    'somewhere tropical, floral shirt, khaki shorts, flip flops, holding a cocktail',
    'at=beach; wear=floral shirt, beige shorts; shoes=slippers; hold=drink',
  ],
  [
    'I would like a video where I dance in a bamboo grove, in a light green hanfu, with a flute',
    'at=bamboo-forest; wear=light-green hanfu',
  ],
  ['roman gladiator in the colosseum', 'at=stadium'],
  ['8-bit video game me with a sword and a red cap', 'style=pixel; hold=sword; head=red cap'],
  ['a dress made of white feathers on an opera stage', 'wear=white dress; at=stage'],
  [
    'tie-dye shirt, bell bottoms, flower crown, music festival',
    'wear=gradient shirt, trousers; head=flower-crown; at=stage',
  ],
  [
    'morning yoga by a lake: grey leggings, pink tank top, bare feet, calm',
    'time=morning; at=lake; wear=grey leggings, pink top; no=shoes; mood=calm',
  ],
  [
    'shuffle dance in a tracksuit, not the red one, a blue one',
    'dance=shuffle; wear=blue sportswear',
  ],
];
