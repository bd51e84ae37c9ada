import type { Spellings } from './spellings.ts';

/** 裙子 and 裙 alone are a dress: nobody who says so names a top to go with a skirt. */
export const garments: Spellings = {
  dress:
    '连衣裙 裙子 裙 裙装 连身裙 纱裙 公主裙 小裙子 大裙子 吊带裙 舞裙 伞裙 花裙子 沙滩裙 鱼尾裙 衬衫裙 仙女裙 裙摆 直筒裙 a字连衣裙 蛋糕裙 波西米亚长裙 抹胸裙 吊带连衣裙 旗袍裙 泡泡裙 灯笼裙 花苞裙 小香风裙 | dress, frock, sundress, sun dress, summer dress, slip dress, party dress, cocktail dress, princess dress, beach dress, sweater dress, wrap dress, shift dress, flapper dress, gown dress, ball dress, tea dress, evening frock, shirt dress, prom gown, minidress, jumper dress, pinafore, bubble dress',
  gown: '礼服 晚礼服 礼服裙 晚装 礼服长裙 | gown, evening gown, ball gown, ballgown, evening dress, prom dress',
  'wedding-dress': '婚纱 | wedding dress, bridal gown, wedding gown, bridal dress',
  skirt:
    '半身裙 半裙 百褶裙 包臀裙 短裙子 a字裙 牛仔半裙 | skirt, pleated skirt, pencil skirt, tennis skirt',
  suit: '西装 西服 正装 西装革履 西装外套 套装西服 三件套 休闲西装 西装三件套 双排扣西装 | suit, business suit, blazer, suit jacket, three piece suit, pantsuit, two piece suit, double breasted suit, zoot suit',
  tuxedo: '燕尾服 | tuxedo, tux, tailcoat, dinner jacket',
  hoodie:
    '卫衣 连帽衫 帽衫 连帽卫衣 套头衫 | hoodie, hooded sweatshirt, sweatshirt, hoody, hooded sweater',
  't-shirt':
    'T恤 t恤衫 短袖衫 圆领衫 t桖 体恤 半袖 文化衫 | T-shirt, tee, tshirt, tee shirt, t shirts, graphic tee',
  shirt:
    '衬衫 衬衣 花衬衫 格子衫 | shirt, dress shirt, button up, button down, polo, polo shirt, flannel',
  blouse: '女式衬衫 雪纺衫 罩衫 | blouse',
  top: '上衣 吊带 背心 小背心 吊带衫 露脐装 衫 小吊带 打底衫 胸衣 t台上衣 马甲背心 | top, tank top, crop top, camisole, halter top, tube top, singlet, cropped top, bodice, bralette, sports bra, corset, vest top, undershirt, sleeveless top',
  sweater:
    '毛衣 针织衫 线衣 羊毛衫 套头毛衣 开衫 高领毛衣 高领 毛线衣 麻花毛衣 | sweater, jumper, pullover, cardigan, knitwear, turtleneck, knit, turtleneck sweater, hand knit, christmas sweater, fleece, cable knit sweater',
  vest: '马甲 西装马甲 坎肩 | vest, waistcoat',
  jacket:
    '夹克 外套 短外套 棒球服 冲锋衣 机车夹克 飞行夹克 棒球夹克 小外套 防风衣 牛仔衣 运动夹克 羊羔绒外套 皮草外套 工装外套 | jacket, bomber jacket, windbreaker, biker jacket, baseball jacket, varsity jacket, bomber, anorak, letterman jacket, track jacket, fleece jacket, hunting jacket, moto jacket, rain shell, military jacket, fringe jacket, bolero',
  coat: '大衣 风衣 长外套 呢子大衣 军大衣 呢大衣 长风衣 披肩大衣 毛呢大衣 斗篷大衣 羊绒大衣 皮大衣 | coat, overcoat, trench coat, trenchcoat, winter coat, peacoat, duster, wool coat, cashmere coat, long coat, pea coat',
  'down-jacket':
    '羽绒服 棉袄 棉衣 大棉袄 花棉袄 面包服 滑雪服 滑雪衣 | down jacket, puffer jacket, padded jacket, puffer, down coat, parka, padded coat, puffer coat, ski jacket, snowsuit, ski suit, snow suit, ski outfit, ski gear, ski clothes, ski wear, snowboard jacket',
  raincoat: '雨衣 小雨衣 | raincoat, rain coat, rain jacket, poncho, slicker, rain slicker',
  trousers:
    '裤子 长裤 阔腿裤 西裤 工装裤 喇叭裤 休闲裤 裤 灯笼裤 西装裤 运动裤 登山裤 滑雪裤 冲锋裤 骑行裤 卡其裤 哈伦裤 直筒裤 棉裤 束脚裤 | trousers, pants, hiking pants, ski pants, snow pants, cargo trousers, corduroy trousers, corduroy pants, slacks, chinos, cargo pants, wide leg pants, sweatpants, joggers, flared pants, bell bottoms, track pants, trouser, pant, corduroys, khakis, harem pants, culottes, parachute pants, jogging pants, suit pants, dress pants, sweat pants',
  jeans: '牛仔裤 | jeans, denim pants, denims',
  shorts:
    '短裤 热裤 运动短裤 沙滩裤 五分裤 | shorts, hot pants, short pants, swim trunks, board shorts',
  leggings: '打底裤 瑜伽裤 紧身裤 | leggings, yoga pants, tights, legging',
  overalls: '背带裤 背带裙裤 | overalls, dungarees, bib overalls',
  jumpsuit: '连体衣 连体裤 连身裤 | jumpsuit, boiler suit, romper, bodysuit, onesie, catsuit',
  hanfu:
    '汉服 古装 古风少年 古风少女 古风美女 古风美男 古风公子 古风女子 古风男子 古装美女 飞天服 飞天装 襦裙 唐制汉服 马面裙 齐胸襦裙 汉装 古风衣服 古风长裙 古代服装 汉元素 | hanfu, ancient chinese dress, ancient chinese clothes, traditional chinese clothes, traditional chinese clothing, han dress, hanfu dress, ancient chinese costume, han chinese clothing, traditional chinese dress',
  qipao: '旗袍 | qipao, cheongsam, qipao dress, cheongsam dress, chi pao',
  'tang-suit':
    '唐装 中山装 长衫 太极服 功夫服 练功服 | tang suit, mao suit, zhongshan suit, kung fu uniform, kung fu suit, changshan, tai chi uniform',
  kimono: '和服 浴衣 振袖 | kimono, yukata',
  hanbok: '韩服 | hanbok',
  sari: '纱丽 莎丽 印度裙 | sari, saree, lehenga, salwar kameez, indian dress',
  'folk-costume':
    '民族服装 民族服饰 苗族服装 藏族服装 藏袍 蒙古袍 苗服 藏服 少数民族服装 傣族服装 维族服装 新疆服装 传统服装 传统服饰 民族风服装 波西米亚裙 朝鲜族服装 泰服 泰国服装 奥黛 | folk costume, ao dai, thai dress, thai costume, folk dress, national costume, ethnic costume, traditional costume, traditional dress, traditional clothes, tibetan robe, mongolian robe, dirndl, lederhosen, traditional clothing, regional costume, tribal outfit, bavarian dress',
  sportswear:
    '运动服 运动装 运动衣 运动套装 运动外套 健身服 瑜伽服 | sportswear, tracksuit, track suit, gym clothes, activewear, workout clothes, athletic wear, sport clothes, gym wear, running clothes, gym outfit, sports clothes, athleisure, sports outfit',
  jersey:
    '球衣 球服 篮球服 足球服 篮球衣 | jersey, football jersey, basketball jersey, football shirt, soccer jersey, football kit',
  armour:
    '盔甲 铠甲 战甲 战袍 机甲 铁甲 甲胄 战衣 | armour, armor, suit of armour, suit of armor, knight armor, plate armor, mecha suit, chain mail, battle armor, knight armour, plate armour',
  spacesuit:
    '宇航服 太空服 航天服 太空衣 | spacesuit, space suit, astronaut suit, astronaut outfit, astronaut costume, cosmonaut suit',
  uniform:
    '制服 军装 警服 空姐制服 迷彩服 军服 护士服 | uniform, military uniform, police uniform, army uniform, camouflage clothes, pilot uniform',
  'school-uniform':
    '校服 学生装 学生制服 学院风制服 | school uniform, school blazer, student uniform, preppy uniform',
  'sailor-uniform':
    '水手服 jk制服 jk jk裙 | sailor uniform, sailor suit, seifuku, japanese school uniform, sailor school uniform, sailor dress',
  'lab-coat': '白大褂 医生服 | lab coat, doctor coat',
  pyjamas:
    '睡衣 睡裙 睡袍 家居服 | pyjamas, pajamas, pajama, nightgown, sleepwear, night gown, nightdress, pyjama, pj, pjs',
  robe: '长袍 袍子 道袍 法袍 魔法袍 僧袍 巫师袍 龙袍 袍 浴袍 | robe, wizard robe, bathrobe, dragon robe, monk robe, magician robe',
  swimsuit:
    '泳衣 泳装 比基尼 泳裤 潜水服 | swimsuit, swimwear, bikini, bathing suit, wetsuit, swimming suit, diving suit',
  cape: '披风 斗篷 披肩 | cape, cloak, poncho cape, shawl',
  apron: '围裙 | apron',
  'lolita-dress':
    '洛丽塔 洛丽塔裙 lo裙 女仆装 洛丽塔小裙子 小洋装 洋装 洛丽塔洋装 | lolita dress, lolita fashion, maid dress, maid outfit, maid costume',
  tutu: '芭蕾裙 芭蕾舞裙 蓬蓬裙 | tutu, ballet dress, ballet skirt, ballet tutu, tulle skirt',
  'flamenco-dress': '弗拉明戈裙 大摆裙 | flamenco dress, flamenco skirt',
  costume:
    '演出服 服 装 戏服 恐龙服 玩偶服 圣诞服 超人服 圣诞老人衣服 京剧服 恐龙装 舞台服 超级英雄服 吸血鬼服装 圣诞装 戏曲服装 圣诞老人服 小丑服 熊猫服 玩偶装 cos服 | costume, dinosaur costume, santa suit, santa outfit, santa costume, superhero costume, clown costume, pirate costume, stage costume, mascot costume, superhero suit, vampire costume, witch costume, santa claus outfit, halloween costume, panda costume, panda onesie, astronaut mascot, chicken suit, bear costume, ghost costume, bee costume, pumpkin costume, elf costume, princess costume, anime costume',
  clothes:
    '衣服 服装 服饰 衣裳 衣 套装 穿搭 外衣 新衣 新衣服 | clothes, outfit, clothing, attire, ensemble, getup, garment',
};

export const shoes: Spellings = {
  shoes: '鞋子 鞋 布鞋 绣花鞋 小白鞋 | shoes, shoe',
  sneakers:
    '运动鞋 球鞋 板鞋 跑鞋 帆布鞋 篮球鞋 老爹鞋 aj 波鞋 回力鞋 增高鞋 滑板鞋 匡威 椰子鞋 | sneakers, sneaker, trainer, trainers, running shoe, tennis shoe, kicks, sports shoe, canvas shoe, converse, jordans, air jordans, basketball shoe, chucks, high tops, high top, vans, nikes, adidas, air max, skate shoes, plimsolls, running sneakers, slip ons, cleats, soccer cleats',
  boots:
    '靴子 长靴 短靴 马丁靴 雪地靴 皮靴 雨靴 高筒靴 马靴 靴 过膝靴 雨鞋 小雨鞋 牛仔靴 战靴 登山靴 长筒靴 皮靴子 尖头靴 | boots, boot, snow boot, rain boot, cowboy boot, combat boot, ankle boot, martens, doc martens, wellies, wellington boot, riding boot, hiking boot, timberlands, moon boot, go go boots, knee high boot, thigh high boot, work boot, ugg, uggs, platform boot, chelsea boot, biker boot, army boot',
  heels:
    '高跟鞋 细高跟 高跟 恨天高 红底鞋 水晶鞋 鱼嘴鞋 厚底鞋 | high heels, high heel, heel, stiletto, pump, high heeled shoe, platform shoe, high heels, platforms, court shoe, glass slipper, kitten heel, wedge, high heel sandal, strappy heel',
  sandals: '凉鞋 凉拖 罗马鞋 | sandals, sandal, gladiator sandal, espadrille',
  slippers: '拖鞋 人字拖 洞洞鞋 棉拖鞋 | slippers, slipper, flip flop, crocs, flip flops',
  'leather-shoes':
    '皮鞋 乐福鞋 牛津鞋 小皮鞋 | leather shoes, leather shoe, loafer, oxford shoe, dress shoe, oxfords, brogue, mary jane, mary janes',
  'ballet-shoes':
    '舞鞋 芭蕾舞鞋 芭蕾鞋 足尖鞋 | ballet shoes, ballet shoe, pointe shoe, dance shoe, ballet flat, ballet slipper, pointe',
  skates:
    '溜冰鞋 轮滑鞋 冰鞋 旱冰鞋 滑冰鞋 | skates, roller skate, ice skate, skate, rollerblade, skates',
  clogs: '木屐 | clogs, clog, geta, wooden clog, wooden shoe, wooden sandal',
  socks:
    '袜子 长筒袜 堆堆袜 丝袜 过膝袜 袜 长袜 短袜 | socks, sock, stocking, knee sock, knee high sock, knee highs',
};

export const headwear: Spellings = {
  hat: '帽子 礼帽 帽 大檐帽 宽檐帽 爵士帽 渔夫 绅士帽 | hat, fedora, bowler hat, wide brimmed hat, bowler, trilby, panama hat, felt hat, floppy hat, boater, flat cap, newsboy cap',
  cap: '棒球帽 鸭舌帽 鸭舌 | cap, baseball cap, snapback, ball cap, baseball hat, trucker hat',
  beanie:
    '毛线帽 针织帽 冷帽 棉帽 雷锋帽 绒帽 毛帽 | beanie, wool hat, woolly hat, woollen hat, knit cap, knitted hat, winter hat, bobble hat, ushanka, knit hat, fur hat, toque',
  'straw-hat':
    '草帽 斗笠 遮阳帽 太阳帽 渔夫帽 沙滩帽 | straw hat, sun hat, sunhat, bucket hat, bamboo hat, conical hat, beach hat',
  beret: '贝雷帽 | beret',
  'top-hat': '高礼帽 高帽 魔术帽 | top hat',
  'cowboy-hat': '牛仔帽 | cowboy hat, stetson, sombrero',
  'santa-hat': '圣诞帽 | santa hat, christmas hat, santa cap',
  'party-hat': '生日帽 派对帽 巫师帽 女巫帽 | party hat, birthday hat, witch hat, wizard hat',
  mortarboard:
    '学士帽 博士帽 硕士帽 毕业帽 | graduation cap, mortarboard, grad cap, graduation hat',
  'chef-hat': '厨师帽 大厨帽 | chef hat, chef cap, toque blanche, cook hat',
  crown:
    '皇冠 王冠 凤冠 头冠 桂冠 公主皇冠 发冠 冠冕 | crown, tiara, diadem, laurel wreath, circlet',
  'flower-crown':
    '花环 花冠 | flower crown, flower wreath, wreath, floral crown, flower garland, crown of flowers',
  helmet:
    '头盔 头盔帽 安全帽 宇航头盔 | helmet, space helmet, motorcycle helmet, hard hat, knight helmet',
  headband:
    '发带 头带 发箍 头巾 抹额 发圈 | headband, bandana, hairband, headscarf, turban, sweatband, hair band, scrunchie, head scarf, bandanna',
  'cat-ears':
    '猫耳 兔耳朵 兔耳 猫耳朵 兔子耳朵 猫耳发箍 | cat ears, bunny ears, rabbit ears, cat ear',
  'hair-bow':
    '蝴蝶结 发夹 发簪 簪子 头饰 发饰 步摇 | hair bow, bow, hairpin, hair clip, hair pin, hair ribbon, ribbon',
  headphones: '耳机 头戴式耳机 | headphones, headphone, earphone, headset, earbud, airpods',
  veil: '头纱 面纱 盖头 红盖头 | veil',
};

export const accessories: Spellings = {
  sunglasses: '墨镜 太阳镜 太阳眼镜 墨镜框 | sunglasses, shades, sun glasses, aviators',
  glasses:
    '眼镜 黑框眼镜 近视镜 滑雪镜 护目镜 金丝眼镜 圆框眼镜 泳镜 | glasses, eyeglasses, spectacles, goggles, specs, ski goggles, round glasses',
  scarf:
    '围巾 丝巾 红领巾 大围巾 围脖 毛线围巾 | scarf, scarves, neckerchief, muffler, feather boa, boa',
  gloves: '手套 皮手套 拳击手套 | gloves, glove, mittens, mitten, boxing glove, opera glove',
  tie: '领带 | tie, necktie',
  'bow-tie': '领结 蝴蝶领结 | bow tie, bowtie',
  mask: '口罩 面具 狐狸面具 | mask, face mask, masquerade mask, fox mask',
  necklace:
    '项链 珍珠项链 金链子 大金链子 珠宝 吊坠 | necklace, chain, pendant, pearls, gold chain, choker, beads, pearl necklace, jewelry, jewellery, lei',
  earrings: '耳环 耳坠 | earrings, earring',
  belt: '腰带 皮带 | belt, sash',
  wings: '翅膀 天使翅膀 | wings, wing, angel wing, fairy wings',
  backpack: '背包 书包 双肩包 | backpack, rucksack, school bag',
  bag: '包包 手提包 挎包 手包 包 | handbag, bag, purse, tote bag',
};

export const handThings: Spellings = {
  umbrella:
    '伞 雨伞 油纸伞 阳伞 小伞 打伞 撑伞 小雨伞 小花伞 花伞 遮阳伞 | umbrella, parasol, paper umbrella, oil paper umbrella, brolly, red paper umbrella',
  fan: '扇子 折扇 团扇 羽毛扇 扇 大蒲扇 | fan, folding fan, paper fan, hand fan, silk fan',
  flower:
    '花 鲜花 玫瑰 花朵 玫瑰花 一枝花 向日葵 荷花 牡丹 郁金香 百合 一朵花 花枝 一朵玫瑰 梅花枝 小雏菊 | flower, rose, sunflower, tulip, lily, peony, daisy, lotus, single rose, orchid, carnation, roses',
  bouquet:
    '花束 捧花 一束花 一束鲜花 一束玫瑰 一大束花 一捧花 手捧花 | bouquet, bunch of flowers, bouquet of flowers, bouquet of roses, bunch of roses',
  microphone: '麦克风 话筒 麦 | microphone, mic, mike',
  sword:
    '剑 宝剑 长剑 刀 大刀 光剑 佩剑 双刀 舞剑 剑舞 耍剑 拔剑 | sword, lightsaber, light saber, katana, blade, saber, sabre, dagger, rapier, sword dance',
  balloon: '气球 | balloon',
  guitar: '吉他 电吉他 琵琶 尤克里里 | guitar, electric guitar, ukulele, pipa, lute, banjo',
  flag: '旗子 国旗 旗帜 彩旗 红旗 小旗 五星红旗 旗 | flag, banner',
  wand: '魔法棒 魔杖 仙女棒 荧光棒 权杖 应援棒 烟花棒 | wand, magic wand, glow stick, glowstick, sparkler, scepter, lightstick, light stick',
  lantern: '手提灯笼 提灯 花灯笼 兔子灯 小灯笼 | hand lantern, handheld lantern',
  ball: '球 篮球 足球 皮球 排球 沙滩球 | ball, basketball, football, soccer ball, beach ball, volleyball, baseball, rugby ball, bowling ball',
  drink:
    '奶茶 咖啡 可乐 饮料 香槟 酒杯 红酒 椰子 酒 酒瓶 啤酒 一杯奶茶 葫芦 酒壶 一杯咖啡 奶茶杯 红酒杯 果汁 一杯果汁 热可可 热巧克力 热茶 茶杯 一杯茶 | drink, cocoa, hot cocoa, hot chocolate, coffee, cup of coffee, milk tea, bubble tea, boba, champagne, glass of wine, coconut, beer, wine glass, cocktail, soda, glass of champagne, martini, milkshake, cup of tea, tea, coffee cup, latte, juice',
  book: '书 看书 读书 书本 书卷 | book, scroll',
  phone: '手机 自拍杆 相机 | phone, smartphone, camera, selfie stick',
  'ice-cream':
    '冰淇淋 冰激凌 糖葫芦 棒棒糖 棉花糖 雪糕 冰糖葫芦 | ice cream, lollipop, cotton candy, popsicle, candy cane, ice cream cone, candy floss',
  cane: '拐杖 手杖 文明棍 金箍棒 长棍 | cane, walking stick, staff, stick',
  ribbon:
    '绸带 丝带 红绸 绸子 长绸 水袖 手绢 手帕 飘带 彩绸 飘带舞 | silk ribbon, dance ribbon, handkerchief, silk scarf ribbon, ribbon wand, streamers, ribbons',
  pompoms: '花球 啦啦球 手花 | pom pom, pompom, pom poms',
  drum: '鼓 腰鼓 手鼓 铃鼓 拨浪鼓 | drum, tambourine, maraca, hand drum, maracas',
  teddy:
    '玩偶 娃娃 玩具熊 泰迪熊 小熊 布娃娃 毛绒玩具 | teddy bear, teddy, stuffed toy, plush toy, plushie, doll, stuffed animal',
  flute: '笛子 长笛 箫 玉笛 | flute, recorder',
  violin: '小提琴 二胡 | violin, fiddle',
  horn: '萨克斯 小号 | saxophone, trumpet, sax',
  spear: '长枪 红缨枪 长矛 三叉戟 | spear, trident, lance',
  shield: '盾牌 盾 | shield',
  racket: '球拍 网球拍 羽毛球拍 | racket, tennis racket, badminton racket',
  board: '滑板 冲浪板 | skateboard, surfboard, snowboard',
  hoop: '呼啦圈 | hula hoop, hoop',
  fruit:
    '水果 苹果 西瓜 香蕉 橙子 草莓 菠萝 | fruit, apple, watermelon, banana, strawberry, pineapple',
  gift: '礼物 礼盒 红包 蛋糕 奖杯 | gift, present, red envelope, gift box, cake, birthday cake, trophy',
};
