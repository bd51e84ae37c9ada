import type { Spellings } from './spellings.ts';

export const places: Spellings = {
  beach:
    '海滩 海边 沙滩 海岸 海滨 沙滩边 海边沙滩 海水 浪花边 热带海滩 海滨浴场 岸边 海岸线 椰林沙滩 沙滩排球 | beach, seaside, seashore, sea shore, by the sea, coast, shoreline, sandy beach, tropical beach, tropical, somewhere tropical, golden sand, white sand, sand beach, seaside promenade, boardwalk, bay, waterfront, shore, coastline, oceanfront, on the sand, by the ocean, ocean shore, sandy shore, beach volleyball',
  'snow-mountain':
    '雪山 雪峰 雪山顶 雪山之巅 珠穆朗玛峰 阿尔卑斯山 滑雪场 喜马拉雅 玉龙雪山 长白山 雪山脚下 雪岭 | snow mountain, snowy mountain, snow capped mountain, snow covered mountain, snowy peak, snow peak, mountain of snow, everest, alps, ski slope, ski resort, snowy mountaintop, himalayas, himalaya, mont blanc, kilimanjaro, snow capped peak, icy mountain',
  mountain:
    '高山 山顶 山上 山巅 山坡 山间 大山 群山 山里 山崖 悬崖 山峰 黄山 山 高原 青藏高原 西藏 峡谷 富士山 梯田 山谷 山脚 山脚下 半山腰 山林 山野 泰山 华山 张家界 | mountain, mountaintop, mountain top, mountain peak, hilltop, hill, cliff, peak, top of a mountain, mount, mt, canyon, grand canyon, valley, fuji, mount fuji, highlands, rolling hill, ridge, summit, mountainside, hilltops, rocky mountain, foothill',
  snowfield:
    '雪地 雪原 冰天雪地 南极 北极 冰原 冰天雪地里 冰雪大世界 雪乡 冰川 茫茫雪原 | snowfield, snow field, snowy field, snowy ground, arctic, antarctica, north pole, tundra, glacier, iceberg, siberia, ice cave, frozen tundra, antarctic',
  forest:
    '森林 树林 丛林 林间 林中 小树林 深林 雨林 热带雨林 桃花林 枫林 银杏林 松林 枫树林 梅林 林 亚马逊 林海 密林 松树林 森林里 枫叶林 白桦林 树丛 林荫道 | forest, wood, woods, woodland, jungle, rainforest, rain forest, amazon, amazon rainforest, pine forest, birch forest, grove, jungle clearing, pine woods, woodlands, maple forest, forest clearing, redwood',
  'bamboo-forest': '竹林 竹海 | bamboo forest, bamboo grove, bamboo',
  meadow:
    '草地 草原 大草原 草坪 绿草地 青青草原 内蒙古 呼伦贝尔 呼伦贝尔大草原 非洲草原 草丛 绿茵 山坡草地 | meadow, grassland, grass field, prairie, lawn, pasture, green grass, grass, steppe, savanna, savannah, grassy hill, grassy field, green field, grasslands, open field, hillside',
  'flower-field':
    '花海 花田 花丛 薰衣草田 向日葵田 油菜花田 郁金香田 花园里的花海 花丛中 油菜花 薰衣草花田 薰衣草 向日葵花田 郁金香花田 花圃 野花丛 | flower field, field of flowers, sunflower field, lavender field, tulip field, rapeseed field, sea of flowers, field of sunflowers, field of lavender, poppy field, canola field, canola',
  'wheat-field':
    '麦田 稻田 田野 金色麦田 | wheat field, cornfield, corn field, rice field, rice paddy, field, countryside, farmland, farm',
  garden:
    '花园 庭院 后花园 御花园 苏州园林 园林 院子 后院 果园 温室 葡萄园 草坪花园 花房 小院 四合院 大院 | garden, courtyard, backyard, yard, rose garden, orchard, greenhouse, vineyard, zen garden, flower garden, botanical gardens',
  desert:
    '沙漠 大漠 戈壁 撒哈拉 沙丘 荒漠 敦煌鸣沙山 西部 茫茫戈壁 | desert, sand dune, dune, sahara, gobi, wild west, oasis, outback, sahara desert, mojave',
  city: '城市 都市 市区 市中心 大都市 城里 外滩 上海滩 上海 东京 纽约 香港 北京 秋叶原 涩谷 重庆 成都 高楼大厦 摩天大楼 广州 深圳 武汉 西安 南京 杭州 台北 首尔 大阪 京都 伦敦 悉尼 洛杉矶 迪拜 新加坡 拉斯维加斯 哈尔滨 长沙 陆家嘴 cbd 商业区 芝加哥 旧金山 夜上海 老上海 广州塔 东方明珠 高架桥 大城市里 | city, downtown, skyline, metropolis, cityscape, skyscraper, manhattan, new york, new york city, tokyo, shanghai, hong kong, london, times square, seoul, singapore, dubai, kyoto, osaka, sydney, los angeles, la, miami, chicago, las vegas, vegas, san francisco, berlin, moscow, rome, barcelona, brooklyn, big city, city center, urban, uptown, statue of liberty, big ben, hollywood, mumbai, bangkok, cairo, rio, istanbul, financial district',
  street:
    '街道 街头 大街 街上 马路 小巷 巷子 路上 大街上 马路上 步行街 胡同 老街 十字路口 斑马线 街 南京路 唐人街 弄堂 停车场 王府井 春熙路 马路边 路边 街边 路口 路 青石板路 石板路 公路 高速公路 小路 林荫路 红毯路 城市街头 街区 巷口 弄堂口 大道 银杏大道 | street, road, alley, alleyway, sidewalk, avenue, lane, boulevard, crosswalk, chinatown, wall street, parking lot, street corner, back alley, lamppost street, main street, driveway, highway, cobblestone street, pavement, backstreet, freeway, path, back street, city street, street market corner, curb, intersection, side street',
  rooftop:
    '天台 屋顶 楼顶 房顶 天台上 楼上天台 顶楼 大楼顶 高楼顶 天台边 | rooftop, roof, roof top, roof terrace, top of a building, top of a skyscraper, roof of a building, helipad, roof of a skyscraper',
  balcony: '阳台 露台 | balcony, terrace, veranda, porch',
  stage:
    '舞台 演唱会 音乐会 舞台中央 演出现场 春晚 剧院 大剧院 音乐节 百老汇 戏台 领奖台 t台 秀场 大舞台 舞台剧 主舞台 露天舞台 选秀舞台 t台上 台上 | stage, concert, theater, theatre, concert hall, music festival, opera house, broadway, runway, catwalk, talent show, concert stage, podium, opera, opera stage, festival stage, fashion show, main stage, outdoor stage, stage of a theater',
  club: '夜店 酒吧 夜总会 迪厅 舞厅 俱乐部 蹦迪 迪吧 ktv 迪斯科舞厅 迪厅里 夜场 酒馆 爵士酒吧 歌厅 | club, nightclub, night club, disco, dance club, bar, pub, rave, ktv, karaoke bar, dance floor, dancefloor, discotheque, jazz club, jazz bar, dive bar, cocktail bar, saloon, speakeasy, tavern, clubbing',
  ballroom:
    '宴会厅 礼堂 舞会 大厅 宫殿舞厅 酒店 酒店大堂 大堂 宴会 华尔兹舞会 | ballroom, banquet hall, at the ball, at a ball, masquerade ball, hall, grand hall, hotel, hotel lobby, lobby, gala, chandelier hall, mansion, banquet',
  'living-room':
    '客厅 家里 家中 在家 我家 沙发前 自己家 家 屋里 屋子里 室内 沙发旁 电视机前 家里客厅 | living room, livingroom, lounge, at home, home, house, apartment, indoors, my place, my apartment, in my house, in front of the tv, on the sofa, family room',
  bedroom:
    '卧室 房间 寝室 宿舍 被窝 房间里 电竞房 游戏房 | bedroom, room, dorm, dorm room, hotel room, my room, gaming room, game room',
  kitchen: '厨房 | kitchen',
  temple:
    '寺庙 庙里 寺院 古寺 佛寺 少林寺 神社 庙宇 古刹 祠堂 天坛 寺 道观 庙 大雄宝殿 山寺 雷峰塔 灵隐寺 | temple, shrine, monastery, pagoda, angkor wat, buddhist temple, zen temple, parthenon, acropolis, torii, torii gate, shinto shrine, buddhist monastery',
  'great-wall':
    '长城 万里长城 八达岭 八达岭长城 居庸关 烽火台 慕田峪 | great wall, great wall of china',
  palace:
    '故宫 皇宫 宫殿 紫禁城 宫里 大殿 宫 金銮殿 布达拉宫 凡尔赛宫 颐和园 泰姬陵 太和殿 | palace, forbidden city, imperial palace, throne room, taj mahal, versailles, buckingham palace, royal palace, summer palace, royal court',
  castle: '城堡 古堡 霍格沃茨 堡垒 | castle, fortress, hogwarts, medieval castle',
  village:
    '村庄 乡村 小镇 村里 农村 乡下 村口 小村庄 小山村 镇 村 村子 农村大院 农家院 农家小院 小村 老家 乡间 东北农村 | village, town, small town, little village, fishing village, hamlet, countryside village, mountain village',
  'ancient-town':
    '古镇 古城 水乡 江南水乡 江南 古代街市 长安城 大唐 丽江 乌镇 古街 | ancient town, water town, old chinese town, ancient city, ancient chinese town, old town',
  'lantern-festival':
    '灯会 元宵灯会 花灯会 元宵节 灯笼节 庙会 花灯 元宵 花灯节 灯市 灯谜 灯会上 | lantern festival, lantern fair, festival of lanterns, lantern show, lantern parade, festival lanterns, lantern riddles',
  'night-market': '夜市 集市 小吃街 菜市场 市场 | night market, market, street market, bazaar',
  space:
    '太空 宇宙 外太空 星空中 银河 星际 太空站 空间站 银河系 宇宙飞船 飞船 星海 土星 木星 金星 星球 行星 外星 外星球 陨石 星系 失重 外星基地 | space, outer space, galaxy, milky way, universe, cosmos, space station, spaceship, among the stars, spacecraft, nebula, planet, saturn, jupiter, venus, asteroid, orbit, alien planet, another planet, spacewalk, deep space, starship, zero gravity, in orbit, star field, on an asteroid',
  moon: '月球 月亮上 月球上 月球表面 月面 月宫 广寒宫 环形山 | on the moon, moon surface, surface of the moon, lunar surface, moon base, moonscape, moon crater, lunar crater, moonwalk on the moon, lunar base, moon landing',
  mars: '火星 火星上 | mars, planet mars, red planet',
  underwater:
    '水下 海底 水底 海底世界 海里 深海 水中 龙宫 水里 水族馆 海洋馆 珊瑚 亚特兰蒂斯 深海里 海洋深处 水底世界 海中 | under water, underwater, under the sea, beneath the sea, under the ocean, bottom of the sea, ocean floor, deep sea, coral reef, beneath the waves, bottom of the ocean, seabed, undersea, aquarium, atlantis, on the seabed, sunken ship, ocean depths, deep underwater, bottom of a pool, deep ocean',
  aurora: '极光 北极光 | aurora, northern lights, aurora borealis, polar lights, southern lights',
  'cherry-blossom':
    '樱花 樱花林 樱花树 樱花雨 樱花大道 樱花园 樱花季 樱花盛开 | cherry blossom, cherry tree, cherry blossom tree, sakura, cherry blossom garden, cherry blossom park, cherry orchard, cherry grove, sakura garden, sakura park, cherry blossoms in bloom, blossoming cherry tree',
  park: '公园 街心公园 广场公园 动物园 滑板公园 植物园 公园长椅 湿地公园 长椅上 | park, central park, playground, zoo, skatepark, skate park, botanical garden, park bench, city park, public park',
  square:
    '广场 小区 天安门广场 天安门 | square, plaza, town square, village square, piazza, tiananmen square, tiananmen',
  'french-town':
    '法国小镇 法国 巴黎 法式小镇 欧洲小镇 普罗旺斯 巴黎街头 埃菲尔铁塔 欧式小镇 铁塔 法国街头 法式街头 巴黎圣母院 卢浮宫 凯旋门 蒙马特 塞纳河畔 | french town, french village, paris, france, provence, european town, european village, eiffel tower, champs elysees, montmartre, louvre, notre dame, arc de triomphe, french countryside, french street, parisian street, provencal village, parisian',
  library:
    '图书馆 书店 书房 图书室 自习室 阅览室 书架前 书架 | library, bookstore, bookshop, study room, book shop, reading room, bookshelf, bookcase',
  stadium:
    '体育场 体育馆 擂台 拳击台 拳击场 球场 操场 足球场 篮球场 鸟巢 运动场 田径场 斗兽场 赛场 赛道 跑道 网球场 乒乓球馆 世界杯 奥运会 运动会 球馆 赛场上 学校操场 大操场 | stadium, arena, sports field, football field, soccer field, basketball court, pitch, football pitch, tennis court, running track, colosseum, coliseum, race track, racetrack, court, boxing ring, ballpark, skating oval, olympic stadium, world cup, olympics, sports ground, school field, playing field, baseball field, baseball stadium, football stadium, soccer stadium, basketball arena, volleyball court, basketball gym, sports hall, tennis stadium',
  studio:
    '摄影棚 工作室 影棚 练习室 舞蹈室 舞蹈房 纯色背景 排练厅 绿幕 白棚 简单背景 录音棚 | studio, photo studio, dance studio, rehearsal room, practice room, plain background, green screen, recording studio, photography studio, blank background, simple background, seamless background',
  gym: '健身房 | gym, gymnasium, fitness center',
  classroom:
    '教室 学校 校园 课堂 大学 幼儿园 宿舍楼 实验室 走廊 | classroom, school, campus, lecture hall, university, kindergarten, laboratory, lab, hallway, corridor, high school, schoolyard',
  office: '办公室 公司 会议室 写字楼 | office, meeting room, workplace, conference room',
  cafe: '咖啡馆 咖啡厅 咖啡店 餐厅 饭店 奶茶店 火锅店 海底捞 麦当劳 肯德基 星巴克 茶馆 茶楼 茶室 茶社 茶坊 甜品店 面馆 餐馆 | cafe, coffee shop, restaurant, diner, coffee house, tea house, starbucks, mcdonalds, teahouse, tea room, bistro, pizzeria, eatery, noodle shop, ice cream shop, coffee bar',
  shop: '商场 超市 商店 便利店 购物中心 店 商店街 花店 服装店 菜场 面包店 理发店 | mall, shopping mall, supermarket, shop, store, grocery store, convenience store, bakery, flower shop, clothing store, candy store, department store, walmart, bodega, 7 eleven',
  station:
    '地铁 地铁站 车站 火车站 机场 站台 车厢 火车上 飞机上 地铁里 候车厅 飞机场 航站楼 高铁站 候机厅 公交站 公交车站 | subway, subway station, train station, station, metro, metro station, airport, platform, bus stop, train car, subway train, on a train, bus station, railway station, railway, airport terminal, terminal, train platform, bus stand',
  bridge:
    '桥上 大桥 石桥 小桥 断桥 金门大桥 天桥 桥 赵州桥 廊桥 | bridge, golden gate bridge, london bridge, brooklyn bridge, footbridge',
  lake: '湖边 湖畔 湖上 湖面 西湖 西湖边 湖水 池塘 湖 荷塘 荷塘边 荷花池 荷花池上 莲花池 天空之镜 湖 池塘边 水边 洱海 青海湖 千岛湖 | lake, lakeside, lakeshore, pond, lake shore, lotus pond, loch, lily pond',
  river:
    '河边 江边 河畔 溪边 小河边 小溪 长江 黄河 河 江 塞纳河 江南河边 渡口 河岸 | river, riverside, riverbank, creek, stream, seine, canal, venice, bank of a river, riverfront, river bank',
  waterfall: '瀑布 瀑布前 黄果树瀑布 | waterfall, cascade, niagara, niagara falls',
  sea: '大海 海上 海面 海洋 船上 游轮 甲板 轮船 大船 港口 码头 海港 维多利亚港 | ocean, sea, at sea, ship, boat, cruise ship, deck, yacht, pirate ship, harbor, harbour, pier, dock, marina, port, ferry, sailboat, sailing ship, titanic',
  island:
    '海岛 小岛 热带岛屿 三亚 夏威夷 马尔代夫 岛上 岛 鼓浪屿 巴厘岛 普吉岛 济州岛 | island, tropical island, hawaii, maldives, bali, phuket, santorini, caribbean, desert island',
  pool: '泳池 游泳池 泳池边 水池 水上乐园 泳池派对 | pool, swimming pool, poolside, water park, waterpark, jacuzzi, pool party',
  'hot-spring': '温泉 泡温泉 露天温泉 温泉池 | hot spring, onsen',
  'ice-rink': '溜冰场 冰面 滑冰场 冰场 冰湖 | ice rink, skating rink, frozen lake, ice lake, ice',
  clouds:
    '云端 云上 天上 天宫 空中 云海 云朵上 天空之城 仙境 云间 天堂 | in the clouds, on a cloud, on the clouds, above the clouds, in the sky, heaven, fairyland, wonderland, among the clouds',
  volcano: '火山 火山口 | volcano, lava',
  cave: '山洞 洞穴 敦煌 莫高窟 | cave, cavern, dunhuang',
  'amusement-park':
    '游乐园 游乐场 迪士尼 摩天轮 旋转木马 摩天轮下 迪斯尼 过山车 马戏团 马戏 嘉年华 | amusement park, theme park, disneyland, ferris wheel, carousel, fairground, carnival, funfair, disney, roller coaster, circus, circus tent, big top, disney world, the circus, big wheel, bumper cars',
  church: '教堂 礼拜堂 | church, cathedral, chapel',
  museum: '博物馆 美术馆 画廊 | museum, art gallery, gallery',
  pyramid: '金字塔 埃及 | pyramid, egypt',
};
