import type { Spellings } from './spellings.ts';

export const places: Spellings = {
  beach:
    '海滩 海边 沙滩 海岸 海滨 沙滩边 海边沙滩 | beach, seaside, seashore, sea shore, by the sea, coast, shoreline, sandy beach, tropical beach',
  'snow-mountain':
    '雪山 雪峰 雪山顶 雪山之巅 珠穆朗玛峰 阿尔卑斯山 滑雪场 | snow mountain, snowy mountain, snow capped mountain, snow covered mountain, snowy peak, snow peak, mountain of snow, everest, alps, ski slope, ski resort, snowy mountaintop',
  mountain:
    '高山 山顶 山上 山巅 山坡 山间 大山 群山 山里 山崖 悬崖 山峰 黄山 | mountain, mountaintop, mountain top, mountain peak, hilltop, hill, cliff, peak, top of a mountain',
  snowfield:
    '雪地 雪原 冰天雪地 南极 北极 冰原 | snowfield, snow field, snowy field, snowy ground, arctic, antarctica, north pole, tundra',
  forest:
    '森林 树林 丛林 林间 林中 小树林 深林 雨林 热带雨林 桃花林 枫林 银杏林 松林 枫树林 梅林 | forest, wood, woods, woodland, jungle, rainforest, rain forest',
  'bamboo-forest': '竹林 竹海 | bamboo forest, bamboo grove, bamboo',
  meadow:
    '草地 草原 大草原 草坪 绿草地 青青草原 | meadow, grassland, grass field, prairie, lawn, pasture, green grass, grass, steppe',
  'flower-field':
    '花海 花田 花丛 薰衣草田 向日葵田 油菜花田 郁金香田 花园里的花海 花丛中 | flower field, field of flowers, sunflower field, lavender field, tulip field, rapeseed field, sea of flowers, field of sunflowers, field of lavender, poppy field',
  'wheat-field':
    '麦田 稻田 田野 金色麦田 | wheat field, cornfield, corn field, rice field, rice paddy, field, countryside, farmland, farm',
  garden:
    '花园 庭院 后花园 御花园 苏州园林 园林 院子 后院 | garden, courtyard, backyard, yard, rose garden',
  desert: '沙漠 大漠 戈壁 撒哈拉 沙丘 荒漠 | desert, sand dune, dune, sahara, gobi',
  city: '城市 都市 市区 市中心 大都市 城里 外滩 上海滩 上海 东京 纽约 香港 北京 秋叶原 涩谷 重庆 成都 高楼大厦 摩天大楼 | city, downtown, skyline, metropolis, cityscape, skyscraper, manhattan, new york, new york city, tokyo, shanghai, hong kong, london, times square',
  street:
    '街道 街头 大街 街上 马路 小巷 巷子 路上 大街上 马路上 步行街 胡同 老街 十字路口 斑马线 | street, road, alley, alleyway, sidewalk, avenue, lane, boulevard, crosswalk',
  rooftop: '天台 屋顶 楼顶 房顶 天台上 | rooftop, roof, roof top, roof terrace',
  balcony: '阳台 露台 | balcony, terrace, veranda, porch',
  stage:
    '舞台 演唱会 音乐会 舞台中央 演出现场 春晚 剧院 大剧院 音乐节 | stage, concert, theater, theatre, concert hall, music festival, opera house',
  club: '夜店 酒吧 夜总会 迪厅 舞厅 俱乐部 蹦迪 迪吧 ktv 迪斯科舞厅 | club, nightclub, night club, disco, dance club, bar, pub, rave, ktv, karaoke bar, dance floor, dancefloor, discotheque',
  ballroom:
    '宴会厅 礼堂 舞会 大厅 宫殿舞厅 | ballroom, banquet hall, at the ball, at a ball, masquerade ball, hall, grand hall',
  'living-room':
    '客厅 家里 家中 在家 我家 沙发前 自己家 | living room, livingroom, lounge, at home, home, house, apartment',
  bedroom: '卧室 房间 寝室 宿舍 | bedroom, room, dorm, dorm room',
  kitchen: '厨房 | kitchen',
  temple:
    '寺庙 庙里 寺院 古寺 佛寺 少林寺 神社 庙宇 古刹 祠堂 天坛 | temple, shrine, monastery, pagoda',
  'great-wall': '长城 万里长城 八达岭 八达岭长城 | great wall, great wall of china',
  palace: '故宫 皇宫 宫殿 紫禁城 宫里 大殿 | palace, forbidden city, imperial palace, throne room',
  castle: '城堡 古堡 | castle, fortress',
  village:
    '村庄 乡村 小镇 村里 农村 乡下 村口 小村庄 小山村 | village, town, small town, little village, fishing village',
  'ancient-town':
    '古镇 古城 水乡 江南水乡 江南 古代街市 长安城 大唐 丽江 乌镇 古街 | ancient town, water town, old chinese town, ancient city, ancient chinese town, old town',
  'lantern-festival':
    '灯会 元宵灯会 花灯会 元宵节 灯笼节 庙会 花灯 元宵 | lantern festival, lantern fair, festival of lanterns, lantern show',
  'night-market': '夜市 集市 小吃街 菜市场 市场 | night market, market, street market, bazaar',
  space:
    '太空 宇宙 外太空 星空中 银河 星际 太空站 空间站 银河系 宇宙飞船 飞船 星海 | space, outer space, galaxy, milky way, universe, cosmos, space station, spaceship, among the stars, spacecraft, nebula',
  moon: '月球 月亮上 月球上 月球表面 月面 月宫 广寒宫 | on the moon, moon surface, surface of the moon, lunar surface, moon base, moonscape',
  mars: '火星 火星上 | mars, planet mars, red planet',
  underwater:
    '水下 海底 水底 海底世界 海里 深海 水中 龙宫 水里 | under water, underwater, under the sea, beneath the sea, under the ocean, bottom of the sea, ocean floor, deep sea, coral reef, beneath the waves, bottom of the ocean, seabed, undersea',
  aurora: '极光 北极光 | aurora, northern lights, aurora borealis, polar lights, southern lights',
  'cherry-blossom':
    '樱花 樱花林 樱花树 樱花雨 樱花大道 | cherry blossom, cherry tree, cherry blossom tree, sakura, cherry blossom garden, cherry blossom park, cherry orchard, cherry grove',
  park: '公园 街心公园 广场公园 | park, central park, playground',
  square:
    '广场 小区 天安门广场 天安门 | square, plaza, town square, village square, piazza, tiananmen square, tiananmen',
  'french-town':
    '法国小镇 法国 巴黎 法式小镇 欧洲小镇 普罗旺斯 巴黎街头 埃菲尔铁塔 欧式小镇 铁塔 | french town, french village, paris, france, provence, european town, european village, eiffel tower, champs elysees',
  library: '图书馆 书店 书房 图书室 | library, bookstore, bookshop, study room, book shop',
  stadium:
    '体育场 体育馆 球场 操场 足球场 篮球场 鸟巢 运动场 田径场 | stadium, arena, sports field, football field, soccer field, basketball court, pitch, football pitch, tennis court, running track',
  studio:
    '摄影棚 工作室 影棚 练习室 舞蹈室 舞蹈房 纯色背景 排练厅 | studio, photo studio, dance studio, rehearsal room, practice room, plain background',
  gym: '健身房 | gym, gymnasium, fitness center',
  classroom: '教室 学校 校园 课堂 大学 | classroom, school, campus, lecture hall, university',
  office: '办公室 公司 会议室 写字楼 | office, meeting room, workplace, conference room',
  cafe: '咖啡馆 咖啡厅 咖啡店 餐厅 饭店 奶茶店 火锅店 | cafe, coffee shop, restaurant, diner, coffee house, tea house',
  shop: '商场 超市 商店 便利店 购物中心 | mall, shopping mall, supermarket, shop, store, grocery store, convenience store',
  station:
    '地铁 地铁站 车站 火车站 机场 站台 | subway, subway station, train station, station, metro, metro station, airport, platform, bus stop',
  bridge: '桥上 大桥 石桥 小桥 断桥 金门大桥 天桥 | bridge, golden gate bridge',
  lake: '湖边 湖畔 湖上 湖面 西湖 西湖边 湖水 池塘 湖 荷塘 天空之镜 | lake, lakeside, lakeshore, pond, lake shore',
  river:
    '河边 江边 河畔 溪边 小河边 小溪 长江 黄河 河 江 塞纳河 | river, riverside, riverbank, creek, stream, seine',
  waterfall: '瀑布 瀑布前 | waterfall, cascade',
  sea: '大海 海上 海面 海洋 船上 游轮 甲板 轮船 大船 | ocean, sea, at sea, ship, boat, cruise ship, deck, yacht, pirate ship',
  island:
    '海岛 小岛 热带岛屿 三亚 夏威夷 马尔代夫 岛上 | island, tropical island, hawaii, maldives, bali',
  pool: '泳池 游泳池 泳池边 水池 | pool, swimming pool, poolside',
  'hot-spring': '温泉 | hot spring, onsen',
  'ice-rink': '溜冰场 冰面 滑冰场 冰场 冰湖 | ice rink, skating rink, frozen lake, ice lake, ice',
  clouds:
    '云端 云上 天上 天宫 空中 云海 云朵上 天空之城 仙境 云间 天堂 | in the clouds, on a cloud, on the clouds, above the clouds, in the sky, heaven, fairyland, wonderland, among the clouds',
  volcano: '火山 火山口 | volcano, lava',
  cave: '山洞 洞穴 敦煌 莫高窟 | cave, cavern, dunhuang',
  'amusement-park':
    '游乐园 游乐场 迪士尼 摩天轮 旋转木马 摩天轮下 迪斯尼 | amusement park, theme park, disneyland, ferris wheel, carousel, fairground, carnival, funfair, disney',
  church: '教堂 礼拜堂 | church, cathedral, chapel',
  museum: '博物馆 美术馆 画廊 | museum, art gallery, gallery',
  pyramid: '金字塔 埃及 | pyramid, egypt',
};
