import type { Spellings } from './spellings.ts';

/** Words that hold a sentence together; none of them is a thing. */
export const speech: Spellings = {
  /** The next thing is not wanted; the last one, where nothing follows. */
  not: '不要 不打 没打 别打 不撑 没撑 不抱 不举 不系 不围 没系 没围 不下 别撑 不穿着 不戴着 不搭 少了 除了 也不 不含 不加 别加 取消 不想要 不需要 不用 不穿 不戴 不带 不拿 没有 没 没穿 没戴 没拿 没带 无 别 别穿 别戴 别带 不是 不在 不想 别要 去掉 去除 拿掉 摘掉 摘下 不想穿 不想戴 不许 不能有 不下 没下 别下 不喜欢 不准 不可以有 不能 无需 不必 不希望 脱掉 脱下 别再 别给 不再 别拿 除掉 不带着 不背 不想看到 | no, not, w/o, without, dont, doesnt, dont want, isnt, arent, minus, lacking, avoid, remove, never, free of, wont, shouldnt, didnt, doesnt have, doesnt wear, lose the, ditch the, skip the, excluding, hold the, leave out, except, except for, nor, neither, aint, wasnt, do not, does not, is not, are not, instead of, rather than, minus the, take off, get rid of, cannot, cant',
  or: '或 或者 或是 还有 跟 及 以及 | or',
  and: '和 与 、 并 加 配 搭配 配上 加上 搭 再加 | and, n, plus',
  of: '的 做的 做成的 制成的 之 地 款的 色的 款式的 | of, made of, made from, made out of, coloured, colored',
  be: '是 要 为 得是 就是 选 换成 用 要是 最好是 改成 颜色是 的颜色是 颜色 色 全是 都是 都要 要的是 颜色要 弄成 | is, are, should be, must be, that is, that are, thats, which is, which are, color, colour, be, were, was, make it, make them, being, in the color, in the colour, in color, turned',
  wear: '系 穿 穿着 戴 戴着 身穿 身着 头戴 脚穿 脚踩 脚蹬 穿上 戴上 换 换身 换件 换套 换条 换双 换顶 换一身 换一件 换一套 换一条 身披 披着 穿了 戴了 换上 穿件 穿条 穿双 背着 打扮 披上 系着 围着 脚上 头上 身上 套着 踩着 穿的是 穿起 蹬着 踏着 打着 系上 上身 下身 上穿 下穿 里面穿 外面穿 围上 套上 披 踩 蹬 踏 手上戴着 腰间 脖子上 脸上 穿得 全套 全副 背上 | wear, wearing, wears, wore, dressed, dress up, put on, clad, with a pair of, sporting, rocking, donning, dressed up, worn, puts on, donned, wrapped, over, under, underneath, on top, topped',
  hold: '拿 拿着 手持 手拿 手提 手提着 手拎 手举 拎 挑着 举着 抱着 手里 手中 提着 握着 打 撑着 捧着 挥舞 挥着 带着 带 牵着 端着 手上 抱 举 拎着 持 手握 叼着 手捧 怀抱 手执 撑 提 喝着 甩着 挥动 挥 打了 背 弹着 弹 吹着 敲着 摇着 摇 转着 耍着 耍 舞着 玩着 拍着 扛着 扛 执 手里拿着 手里提着 手里举着 手里抱着 手里捧着 胸口别着 胸口别 胸前别着 胸前别 别着 别了 别一朵 别一枚 捧 吃着 看着 拿上 双手 一手 另一手 左手 右手 单手 | w/, hold, holding, holds, carry, carrying, carries, waving, swinging, twirling, spinning, with, playing, in hand, in her hand, in his hand, in my hand, in their hand, in one hand, in both hands, in hands, clutching, gripping, wielding, waves, swings, plays, drinking, eating, brandishing, juggling, bouncing, hand, flying, reading, strumming, in each hand, grips, holding up',
  in: '在 于 到 来到 去 置身 站在 身处 走在 走进 置身于 位于 穿越到 飞到 身在 穿越 回到 去到 | in, on, at, by, beside, near, inside, through, onto, into, across, beneath, below, around, along, amid, amidst, among, next to, in front of, surrounded by, against, behind, beyond, outside, between, from, down, atop, within, off, above, opposite, up, standing in, standing on, overlooking, toward, past',
  stop: '但 但是 不过 然后 接着 而 却 只要 只穿 只戴 而是 可是 同时 一边 边 再 又 因为 所以 如果 就 也 | but, then, while, just, only, so, because, as, like, when, where, who, also, though, although, if, until, before, after, whose, yet, however, still, plus also',
  clothe:
    '一身 全身 浑身 一袭 从头到脚 | all, all in, dressed in, dressed all in, head to toe in, clad in, everything in',
  measure:
    '把 只 套 件 条 顶 个 朵 束 串 支 枝 副 根 面 杯 本 台 袭 位 名 盏 张 座 片 匹 款 些 颗 块 种 场 群 层 辆 棵 口 幅 只只 柄 枚 瓶 部 袋 盘 一件 一条 一顶 一把 一个 一只 一朵 一束 一串 一套 一支 一枝 一副 一根 一面 一杯 一本 一台 一位 一名 一盏 一张 一座 一片 一匹 一款 一些 一颗 一种 一场 一群 一层 一棵 一幅 一柄 一瓶 一大束 几个 几只 几把 好多 很多 许多 一堆 一捧 一块 这件 那件 这条 那条 一大把 无数 满 满是 各种 一抹 一道 一缕 一轮 一阵 那顶 那双 这双 一点点 一具 一领 一口 | a, an, the, some, piece of, set of, kind of, this, that, these, those, any, another, my, her, his, your, their, its, our, lots of, many, several, bunch of, few, single, lot of, full of, plenty of, each, every, other, hundreds of, thousands of, type of, sort of, bit of, cup of, glass of, various, the same, own, me, him',
  /** Stands for the last thing that was worn. */
  one: '| one, ones',
  /** People who are not the person of the photo. */
  who: '人 大家 别人 行人 路人 游客 他人 任何人 有人 人们 人群 | person, people, anyone, anybody, someone, everyone, everybody, somebody, humans, else, passerby',
  /** Makes the clothes of somebody out of who they are. */
  disguise:
    '打扮成 扮成 穿成 装扮成 化身 化身为 变身 变身成 变成一个 cos cosplay 当 当个 当一个 当一名 想当 想做个 做个 做一个 扮演 扮 变成 打扮得像 穿得像 装成 | dressed as, dress as, dressed like, dress like, dressed up as, dressed up like, dress up as, dress up like, dress me as, dress me up as, dress me like, dress her as, dress her up as, dress him as, dress him up as, wanna be a, wanna be an, want to be a, want to be an, be a, be an, become a, become an, disguised as, cosplay as, cosplaying, cosplaying as, turn me into, turn her into, turn him into, as a, as an, like a, like an, look like a, look like an, make me a, make me an, make me into, make her a, make him a',
  /** Takes the looks of what is behind the person. */
  backdrop:
    '背景 背景墙 底色 背景色 背景颜色 | background, backdrop, in the background, in background, background color, background colour',
  /** Says how a thing is, but nothing that is drawn. */
  adjective:
    '一点 点 特别 相间 拼色 配色 双色 拼接 大 小 漂亮 好看 飘逸 飘逸的 高 美丽 华丽 时尚 复古 新 旧 很 非常 超级 超 有点 比较 最 更 真 好 太 帅气的 美美 精致 闪亮的 简单 传统 中式 西式 法式 日式 古典 国潮 民国 经典 清新 巨大 巨 那种 高级 百搭 破洞 高腰 阔 厚 薄 厚厚 薄薄 大大 小小 长长的 破旧 古老 繁华 热闹 拥挤 美 绝美 迷人 炎热 寒冷 凉爽 温暖 高档 唯美的 轻薄 蓬松 轻盈 古风 中国风 国风 欧式 韩式 韩版 性感 大红大绿 宏伟 神圣 空旷 无人 空荡荡 金碧辉煌 美美的 极简 豪华 土味 洋气 安静的 冷 热 冷清 冬日风 红白喜事 港风 宫廷 宫廷风 辣妹 老式 图案 图案的 卡通图案 动物图案 字母图案 东北风 东北 摇滚 摇滚风 朋克 嘻哈 重金属 民国风 日系 韩系 森系 复古风 街头风 校园风 学院风 学院 海滩风 沙滩风 田园风 欧美风 美式 英式 英伦 英伦风 甜酷 运动风 职场风 军旅风 武侠风 仙侠风 嘻哈风 朋克风 烟雾 昏暗 昏黄 喧闹 破烂 | matching, too, layered, big, small, beautiful, pretty, nice, flowing, very, really, super, tall, huge, fancy, new, old, vintage, retro, modern, traditional, classic, fashionable, little, tiny, large, giant, quite, bit, pure, lovely, gorgeous, chunky, comfy, comfortable, simple, casual, formal, ripped, high waisted, chinese, japanese, western, french, italian, korean, royal, busy, crowded, empty, vast, magnificent, ancient, amazing, stunning, wide, high, deep in, warm, cold, hot, cosy warm, fashion, sexy, thick, thin, more, most, extremely, totally, completely, entirely, somewhat, rather, so much, pleated, puffy, flared, ruffled, frilly, asymmetrical, tailored, crisp, worn out, battered, snug, fresh, rustic, luxurious, abandoned, haunted, remote, quiet little, famous, cutest, coolest, biggest, elegant looking, heavy, soft, rough, perfect, good, great, best, wonderful, beautifully, brightly, softly glowing, bustling, stylishly, african, indian, spanish, american, european, english, british, russian, mexican, scottish, irish, egyptian, roman, greek, medieval, victorian, futuristic, 80s, 90s, 70s, 60s, 50s, 40s, 20s, 1920s, 1930s, 1940s, 1950s, 1960s, 1970s, 1980s, 1990s, two piece, smoky, dim, dimly lit, noisy, dusty, sandy, dressy, preppy, sleek, giant red nose',
  plain:
    '青春 青春感 天上飘着 天上飘 天空飘着 天空中飘着 天上有 天空中有 换个背景 换背景 把背景换成 背景换成 就行 就行了 就好 就好了 名牌 画风 对 头 身 底下 女装 男装 着 骑 骑着 别忘 别忘了 别忘记 不要忘了 少不了 离不开 我 你 他 她 它 我们 你们 他们 她们 自己 本人 一个人 女孩 男孩 女生 男生 小姐姐 小哥哥 美女 帅哥 女人 男人 女子 男子 少女 少年 姑娘 跳舞 跳 舞 舞蹈 跳着 跳着舞 起舞 跳起 跳起来 跳支舞 跳个舞 一支舞 一段舞 舞动 蹦 蹦蹦跳跳 转圈 旋转 扭 摇摆 扭动 尽情跳舞 一起跳舞 一起 想 希望 想要 请 请帮我 帮 帮我 给 给我 让 让我 被 做 生成 制作 拍 拍个 来 来一段 来个 来一个 来一支 看 视频 短视频 图片 画面 一段 一下 场景 风格 风 画风 里 里面 上 上面 下 下面 中 中间 中央 旁 旁边 边上 前 前面 后 后面 外 外面 之中 之上 之下 之间 周围 四周 时候 时 时分 那 这 那里 这里 哪里 什么 吧 啊 呢 吗 呀 哦 嘛 啦 了 过 有 可以 能 会 得 好了 谢谢 谢啦 麻烦 跟着 随着 音乐 节奏 感觉 样子 一样 那样 似的 正在 正 此刻 现在 今天 突然 不停 不停地 不断 不错 不同 不一样 不仅 不但 不知道 没问题 没关系 别致 无限 无敌 无论 无比 忍不住 告诉 起 出 气氛 氛围 的感觉 色调 颜色的 搞 整 整个 整一个 弄 弄个 弄一个 拜托 走起 哈哈 哈哈哈 嘿嘿 啊啊啊 哇 呗 哈 老师 宝 宝子 亲 机器人 一 天 时光 季节 镜头 特写 全身照 飘 漂浮 漂浮着 飘浮 悬浮 飘着 飘落 落 飞舞 飘扬 绽放 开 开着 盛开 满天 漫天 到处 全部 全 都 还 最好 一定 可 可否 能不能 可不可以 能否 行吗 好吗 行不行 好不好 下班 下班后 放学 放学后 周末 周一 周五 周六 周日 星期天 时间 地点 地方 天气 季节 门口 门前 门外 楼下 楼前 吹 照 照着 照耀 照在 洒 洒在 映 落在 挂着 挂满 亮着 闪烁 闪着 坐 站 站着 走 跑 不过瘾 不怕 毫不 无忧无虑 无所谓 不管 亮起 别样 别具一格 从 像 好像 仿佛 犹如 以 向 往 靠 靠着 面对 面前 同 其 某 每 各 嗯 喂 嘞 咯 咱 咱们 俺 本小姐 老子 主角 照片里 照片里的人 照片中 照片上 图里 这张照片 用这张照片 脚 手 身 腿 下来 上去 起来 出来 过来 一幕 风情 风景 景色 美景 景 美感 意境 大片 主题 造型 搭配好 样 般 版 版的 系列 设定 之类 等等 的话 那么 这么 这样 多么 真的 如此 十分 极其 相配 舞步 舞者 街舞者 舞姿 背景音乐 摇头晃脑 玩 拍照 打卡 度假 旅游 散步 练 练习 演出 表演 比赛 派对 聚会 晚会 过年 新年 生日 婚礼 婚礼现场 春节 除夕 中秋 中秋节 圣诞 圣诞节 情人节 万圣节 国庆 国庆节 端午 儿童节 | u, ur, monday, tuesday, wednesday, thursday, friday, saturday, sunday, weekend, after work, after school, take me to, take me, change the background to, change the background, change the scene to, dress code, glowing, both, i, you, he, she, it, we, they, us, them, girl, boy, woman, man, lady, guy, dancer, im, shes, hes, id, ill, lets, dance, dancing, dances, danced, dancer, twirl, twirls, jumping, jump, moving, move, moves, grooving, groove, spin, spins, swaying, partying, party, want, would, wanna, want to, would like, love, like to, please, pls, plz, dont forget, no matter, not without, can, could, will, may, let, make, makes, making, made, give, show, put, get, go, going, create, generate, video, clip, picture, image, scene, style, styled, art, look, looks, looking, feel, feeling, vibe, vibes, mood, atmosphere, aesthetic, setting, set, theme, themed, to, for, and also, there, here, it, has, have, having, had, am, do, doing, does, did, what, how, which, thing, stuff, music, beat, time, whole, everything, ok, okay, yeah, hey, hi, hello, thanks, thank you, lol, haha, omg, yo, bro, dude, not only, not just, cant wait, why not, no problem, no worries, never mind, on top of, top of, at the top, middle of, the middle of, center of, centre of, edge of, front of, side of, somewhere, where theres, theres, there is, there are, there be, during, day, way, much, about, with me, together, turn, drawn, draw, painted, paint, rendered, weather, season, falling, fall, falls, fell, drifting, floating, blowing, blooming, bloom, flying around, everywhere, standing, stand, walking, walk, walks, run, runs, jumps, gimme, running, sitting, looking like, shining, lit up, light up, lights up, lighting up, lit by, bathed, filled, covered, coming, comes, goes, come, set to, imagine, picture me, see, maybe, perhaps, preferably, ideally, definitely, absolutely, must, need, needs, should, even, now, right, again, today, same, type, kind, sort, different, match, big fan of, huge fan of, im a fan of, coat of, happening, ever, long time, all night long, all night, night long, all day, all day long, light up, day long, style of, in the style of, as if, up and down, yes, well, oh, ah, wow, forever, always, world, place, place like, view, body, feet, head, neck, hands, photo of, photo, of me, selfie, scenery, landscape, out, forward, around me, around her, on her head, on my head, on his head, on head, on her feet, on my feet, at the same time, birthday, wedding, christmas, new year, halloween, valentine, lunar new year, chinese new year, holiday, vacation, trip, holidays, festival, old school, school of, wear it, end of, start of, beginning of, full, than, using, use, used, via, per, such, very much, most of all, stage name, top notch, suits me, spring in my step, snow white and, thats it, nothing else, bring, brings, watching, watch, happens, break dance, sort, ready, gonna, gotta, kinda, lemme, em, got, throw, throwing, throw in, add, adding, included, including, cheering, under it, above it, under me, over me, behind me, behind her, beside me, next to me, front, back, showing, waist, shoulder, over her shoulder, over my shoulder, eye, face, real, live, life',
};

/** Whom one can be dressed as: the id is the garment. */
export const characters: Spellings = {
  spacesuit: '宇航员 航天员 太空人 | astronaut, cosmonaut, spaceman',
  armour:
    '骑士 勇士 勇者 武士 将军 战士 古代将军 角斗士 女将军 侍卫 | knight, samurai, gladiator, warrior, viking, crusader, centurion',
  gown: '公主 女王 王后 皇后 | princess, queen, duchess, empress',
  robe: '皇帝 皇上 国王 法官 和尚 道士 巫师 魔法师 神仙 | emperor, king, judge, monk, wizard, priest, sorcerer, jedi, druid',
  uniform:
    '士兵 警察 护士 空姐 飞行员 水手 消防员 | soldier, policeman, police officer, nurse, flight attendant, pilot, sailor, firefighter, captain, cop',
  'school-uniform': '学生 | student, college student',
  'lab-coat': '医生 科学家 | doctor, scientist',
  'wedding-dress': '新娘 | bride',
  tutu: '芭蕾舞者 芭蕾舞演员 白天鹅 | ballerina, ballet dancer, swan',
  tuxedo: '新郎 魔术师 | groom, magician, james bond',
  hanfu: '侠客 女侠 古代美女 仙女 书生 唐朝公主 嫦娥 古人 | wuxia hero',
  overalls: '工人 建筑工人 修理工 农民 | construction worker, builder, plumber, farmer',
  'lolita-dress': '女仆 | maid',
  kimono: '艺伎 | geisha',
  jersey: '篮球运动员 足球运动员 球员 | basketball player, football player, soccer player',
  sportswear: '运动员 | athlete, runner, gymnast, tennis player',
  'tang-suit':
    '武师 功夫大师 功夫高手 功夫 太极大师 | kung fu master, kung fu fighter, kung fu, tai chi master',
  apron: '厨师 大厨 | chef, cook, baker',
  costume:
    '圣诞老人 海盗 小丑 忍者 超人 奥特曼 蜘蛛侠 吸血鬼 女巫 僵尸 美人鱼 天使 超级英雄 孙悟空 美猴王 蝙蝠侠 钢铁侠 精灵 王子 恶魔 | santa, santa claus, pirate, clown, ninja, superhero, spiderman, spider man, batman, superman, wonder woman, iron man, vampire, witch, zombie, mermaid, fairy, angel, cowboy, cowgirl, elf, ghost, prince, goddess, devil, demon, monkey king, cheerleader, rock star, pop star, k pop idol, idol, mime, pharaoh, cleopatra, elvis, mario, flapper',
};

/** Things that are known but never drawn: they take the looks that stand before them, so that no garment does. */
export const otherThings: Spellings = {
  hair: '头发 发 长发 短发 金发 黑发 马尾 双马尾 辫子 刘海 胡子 发型 卷发 白发 银发 红发 蓝发 丸子头 波浪卷 爆炸头 假发 | hair, ponytail, braid, beard, pigtail, hairdo, bun, wig, hairstyle, mustache, curls, bangs, dreadlock, rainbow wig, rainbow hair, afro',
  body: '眼睛 嘴唇 口红 皮肤 指甲 妆 妆容 红唇 眼影 肚子 腰 | lip, lipstick, skin, nail, makeup, mascara, nail polish, eyeshadow, belly, tattoo',
  animal:
    '猫 狗 马 白马 黑马 老虎 龙 大象 熊猫 兔子 骆驼 小猫 小狗 狮子 狼 鹿 牛 羊 猴子 鸡 恐龙 企鹅 海豚 鲸鱼 猫咪 大熊猫 北极熊 黑猫 白猫 | cat, dog, horse, tiger, dragon, elephant, panda, bunny, rabbit, camel, lion, wolf, deer, cow, sheep, monkey, kitten, puppy, unicorn, dinosaur, penguin, dolphin, whale, polar bear, bear, shark, turtle, llama, crab',
  vehicle:
    '车 汽车 跑车 摩托车 自行车 火车 飞机 坦克 直升机 公交车 热气球 马车 火箭 电动车 轿车 法拉利 | car, motorcycle, bicycle, bike, train, plane, helicopter, tank, truck, bus, motorbike, hot air balloon, rocket, tractor, sports car, limousine',
  furniture:
    '桌子 椅子 沙发 床 地毯 红毯 窗户 窗帘 墙 墙壁 门 地板 镜子 钢琴 | table, chair, sofa, couch, bed, carpet, red carpet, window, curtain, wall, door, floor, mirror, piano, rug, bench, fence',
  palms: '椰子树 椰树 棕榈树 | palm tree, palm, coconut tree',
  camp: '露营 野营 露营地 帐篷 野餐 | camping, campsite, picnic, tent',
  trees: '树 大树 树木 | tree',
  waves: '海浪 浪花 波浪 | wave',
  fish: '鱼 小鱼 鱼群 | fish',
  nature:
    '石头 岩石 沙子 云 圣诞树 梅花 桃花 菊花 玫瑰园 泥 芦苇 荷叶 柳树 银杏 枫树 | rock, stone, sand, pine tree, christmas tree, mushroom, cactus, oak tree, willow, plum blossom, peach blossom, puddle',
  building:
    '塔 房子 木屋 大楼 楼 亭子 凉亭 别墅 高楼 茅草屋 烟囱 喷泉 雕像 灯塔 医院 浴室 工厂 监狱 车库 仓库 银行 警察局 消防站 墓地 隧道 | tower, building, hut, cabin, cottage, lighthouse, fountain, statue, windmill, villa, gazebo, log cabin, igloo, hospital, hospital corridor, hospital hallway, hospital room, arcade, bathroom, factory, prison, garage, warehouse, bank, cemetery, tunnel, gas pump',
  /** Who may be the one in the photo. */
  kin: '朋友 闺蜜 妈妈 爸爸 老妈 老爸 我妈 我爸 妈 爸 孩子 老公 老婆 男朋友 女朋友 男友 女友 爷爷 奶奶 外公 外婆 姥姥 姥爷 哥哥 弟弟 姐姐 妹妹 姐妹 兄弟 哥们 室友 同学 同事 老板 儿子 女儿 媳妇 | friend, best friend, bestie, mom, mum, mother, dad, father, kid, child, children, husband, wife, boyfriend, girlfriend, grandpa, grandma, grandfather, grandmother, granny, brother, sister, son, daughter, uncle, aunt, cousin, boss, roommate, coworker, colleague, buddy',
  company: '外星人 雪人 机器 | alien, snowman, robot',
  /** Dances by name; those that are offered have their names from their templates. */
  dances:
    '华尔兹 社会摇 广场舞 女团舞 女团 探戈 桑巴 伦巴 拉丁舞 拉丁 芭蕾 芭蕾舞 肚皮舞 民族舞 古典舞 爵士舞 现代舞 踢踏舞 霹雳舞 太空步 迪斯科 秧歌 手势舞 海草舞 江南style 新疆舞 孔雀舞 草裙舞 弗拉明戈 狮舞 舞狮 | waltz, tango, salsa dance, samba, rumba, moonwalk, floss, macarena, charleston, ballet, jive, lindy hop, swing dance, swing dancing, line dance, line dancing, tap dance, tap dancing, belly dance, belly dancing, bollywood dance, bollywood dancing, k pop dance, kpop dance, gangnam style, square dance, square dancing, foxtrot, quickstep, krump, breakdance, breakdancing, twist dance, polka dance, hula, hula dance, the twist, the floss, the griddy, griddy, the dab, disco dance, disco dancing, flamenco, can can',
};
