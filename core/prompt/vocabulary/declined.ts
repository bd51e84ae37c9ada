import type { Spellings } from './spellings.ts';

/**
 * What a sentence is declined for: words that name a category, never the thing in its detail. A star stands for any
 * ending. Plain words only, since spacing, look-alike letters and pinyin are undone before.
 */
export const declinedWords = {
  nudity:
    '脱得精光 脱得光 脱个精光 脱精光 什么衣服都不 任何衣服都不 衣服都不穿 衣服都没穿 衣服也不穿 衣服也没穿 衣服全脱 衣服都脱 衣服脱 内衣都不 内衣都没 内裤都不 内裤都没 什么都没有穿 身上什么都没 光着屁股 光着上身 光着膀子 光着身 光腚 光屁屁 赤身裸体 裸上半身 裸出镜 裸出 果照 袒胸 坦胸露乳 裸体 全裸 半裸 裸身 裸露 裸照 裸舞 裸奔 赤裸 裸着 裸上身 裸跳 裸泳 果体 一丝不挂 光着身子 光身子 光溜溜 脱光 脱衣 脱衣服 脱掉衣服 脱去衣服 宽衣解带 赤身 露点 走光 真空上阵 不穿衣服 没穿衣服 没有穿衣服 不穿任何衣服 什么都不穿 什么也不穿 什么都没穿 什么也没穿 啥都不穿 啥也不穿 不着寸缕 赤条条 上空 透视装 透明衣服 光屁股 光膀子 赤膊 露胸 露乳 露臀 露屁股 衣不蔽体 人体艺术 | nude*, nudity, nudist, nudism, naked*, topless, bottomless, shirtless, unclothed, undress*, disrobe*, strip naked, stripping, strips, strip, striptease, strip tease, stripper*, strip show, strip dance, strip club, strip off, in the buff, in the raw, birthday suit, see through dress, see through clothes, see through shirt, see through top, see through blouse, transparent clothes, transparent dress, wearing nothing, wears nothing, wear nothing, nothing on, nothing but a smile, bare body, bare chest*, bare breast*, bare bottom, bare butt, bare skin only, without a stitch, clothes free, clothing free, clothing optional, clothes off, pants off, shirt off, dress off, au naturel, full monty, flash her chest, flashing her chest, wardrobe malfunction, buck naked, butt naked, half dressed, not wearing anything, isnt wearing anything, wearing anything at all, without anything on, without wearing anything, bare skin everywhere, just body paint, only body paint, bare skinned, fully exposed, exposed body, clothes come off, clothes fall off, clothes falling off, pull down his pants, pull down her pants, pulls down her pants, pulls down his pants, lets her clothes fall, out of her clothes, out of his clothes, out of my clothes, get her out of that dress, slips out of her dress',
  sexual:
    '色情 情色 黄色视频 黄片 黄图 三级片 成人片 成人视频 性爱 性行为 性交 性感内衣 情趣内衣 情趣 床戏 艳舞 脱衣舞 淫 春宫 约炮 援交 激情戏 成人内容 少儿不宜 十八禁 不可描述 勾引 挑逗 自慰 卖淫 嫖 涩图 涩涩 色色 搞黄 黄色小视频 肉欲 撩骚 性奴 调教 大尺度 私处 内衣秀 只穿内 只剩内 只着内 内衣诱惑 制服诱惑 湿身诱惑 | porn*, erotic*, erotica, sex, sexual*, sexting, sex tape, sexy lingerie, lingerie, nsfw, fetish*, orgy, x rated, xxx, hentai, ecchi, lewd*, hardcore adult, adult film, adult movie, adult video, adult content, r rated, lap dance, lapdance, obscene, horny, kinky, bdsm, bondage, escort service, prostitut*, only fans, onlyfans, playboy bunny, smut*, making love, make love, bed scene, intercourse, panties, underwear only, only underwear, in her underwear, in his underwear, in my underwear, in underwear, just underwear, wet t shirt, thong, foreplay, arous*, intimate act, seductive striptease, camgirl, softcore',
  violence:
    '杀死 杀人 杀了 杀掉 砍头 斩首 砍死 砍人 捅死 捅人 捅刀 枪杀 枪毙 中枪 爆头 枪击 血腥 流血 鲜血 满身是血 浑身是血 血淋淋 全身是血 吐血 尸体 自杀 自残 割腕 上吊 虐待 家暴 殴打 毒打 被打 打死 打人 折磨 酷刑 肢解 分尸 谋杀 凶杀 凌迟 活埋 烧死 淹死 勒死 掐死 掐脖子 被车撞 撞死 跳楼 斩杀 屠杀 暴力 断头 断臂 开膛 血流 伤口 遗体 绞刑 炸死 被杀 施暴 去死 遍体鳞伤 鞭打 耳光 用枪打 砍掉 掐死 流血而死 砍下 刺穿 捅进 开枪 死亡画面 惨死 毒死 暴打 被打 挨打 | murder*, behead*, decapitat*, gore, gory, bleeding, bloody, bloodied, blood soaked, covered in blood, blood, blood drip*, knife in her, knife in his, knife in my, set him on fire, set her on fire, set me on fire, set on fire, set fire to him, set fire to her, catch fire and, engulfed in flames, slapped,  drenched in blood, blood on, with blood, blood all over, corpse*, dead body, dead bodies, tortur*, mutilat*, dismember*, suicide*, suicidal, self harm, strangl*, lynch*, hanged, hanging herself, hanging himself, hanging myself, assassinat*, slaughter*, execution, executed, electrocut*, burned alive, burnt alive, burning alive, buried alive, hit by a car, hit by a truck, hit by a bus, hit by a train, run over by, gunshot, gun shot, shot dead, shot in the head, shoot in the head, gun to her head, gun to his head, gun to my head, bullet wound, bullet hole, stab wound, stabbed, stabbing, jump off a building, jumps off a building, jumping off a building, jump off a bridge, to die, gets shot, getting shot, got shot, is shot, been shot, shot him, shot her, getting beaten, beaten up, being beaten, beat up, beaten to death, whipped by, getting killed, being killed, is killed, gets killed, killed by, violent*, violence, wounded, open wound, guts, brutaliz*, brutality, massacre*, abus*, impaled, guillotine, noose, slit her throat, slit his throat, slit throat, punched in the face, punching bag with her face, hurt herself, cutting herself, hurting',
} as const satisfies Spellings;

/** A word of the first line before a word of the second, with nothing that matters between them, is declined, too. */
export const declinedPairs = [
  {
    reason: 'nudity',
    first:
      '脱掉 脱下 脱去 脱了 脱 扒掉 扒下 褪去 撕掉 撕开 没穿 没有穿 | take off, takes off, taking off, took off, remove, removes, removing, removed, rip off, ripping off, tear off, tearing off, peel off, sheds, shedding, not wearing, isnt wearing, without wearing, wearing no',
    second:
      '衣服 衣物 上衣 裤子 内裤 裙子 内衣 衣裳 胸罩 | clothes, clothing, clothe, garments, shirt, dress, pants, trousers, underwear, bra, bikini, top, skirt, panties, outfit, robe, attire',
  },
  {
    // "no skirt" asks for other clothes, "no clothes" for none.
    reason: 'nudity',
    first:
      '不穿 不要 没有 不带 去掉 不要穿 别穿 无 | no, without, minus, zero, lose, loses, losing, drop, drops, dropping, free of, sans, ditch, ditches, lacking',
    second:
      '衣服 衣物 内裤 内衣 衣裳 胸罩 | clothes, clothing, clothe, garments, underwear, bra, panties, attire',
  },
  {
    reason: 'violence',
    first:
      '杀 砍 捅 打 揍 踢 枪击 射 烧 勒 掐 虐 伤害 弄死 射杀 毒死 揍扁 暴打 干掉 | kill, kills, killing, killed, stab, stabs, shoot, shoots, shooting at, shot, hurt, hurts, beat, beats, beating, punch, punches, punching, slap, slaps, slapping, kick, kicks, kicking, choke, chokes, choking, burn, burns, drown, drowns, drowning, poison, poisons, slash, slashes, attack, attacks, attacking, hang, whip, whips, whipping, chop up, smack, hit, hits, harm, harms, injure, injures, behead',
    second:
      '她 他 我 死他 死她 死我 死这个人 这个人 那个人 这个女人 这个男人 她的脸 他的脸 死 那个女孩 这个女孩 老婆 人 | her, him, herself, himself, myself, girl, boy, woman, man, person, people, someone, somebody, me, wife, husband, child, kid, face, guy, lady, ex, boss, teacher',
  },
] as const;

/** What would be such a pair and is none. */
export const harmlessPairs =
  '打光 发烧 女孩子 男孩子 | shoot me a, shoot me in a, shoot me dancing, shoot her in a, shoot him in a, beat me to it, beat her record, hit me up, hit me with, kill me softly, kills me, killing me, slap me silly, burning man, shot girl, kick me off';

/** Words of childhood; they are declined only beside a word of the second line, anywhere in the sentence. */
export const minorWords =
  '未成年 未成年人 小学生 中学生 初中生 高中生 小女孩 小男孩 幼女 萝莉 正太 孩子 儿童 女童 男童 幼儿园 小朋友 小孩 学生妹 少儿 婴儿 幼儿 小姑娘 | minor, minors, underage, under age, child, children, kid, kids, little girl, little boy, little girls, little boys, young girl, young boy, schoolgirl*, schoolboy*, school girl, school boy, teen, teens, teenage, teenager*, preteen*, toddler*, loli, lolis, shota, infant, baby girl, baby boy, kindergarten, jailbait, barely legal, elementary student, middle schooler, high schooler, daughter, son, juvenile, tween';

export const suggestiveWords =
  '性感 诱惑 撩人 比基尼 内衣 暴露 接吻 亲吻 妖艳 钢管舞 妩媚 火辣 舌吻 丝袜 短到 热吻 床上 泳装 透视 湿身 吊带袜 骚 | sexy, sexi*, seductive*, sensual*, provocative*, bikini, underwear, kiss*, flirt*, twerk*, strip, pole dance, pole dancing, revealing, skimpy, suggestive*, stockings, hot body, in bed, on a bed, on the bed, see through, scantily, sultry, lustful*, panties, cleavage, steamy, hottie';

/** What sounds like one of the words above and is not. */
export const innocentWords =
  '裸色 裸粉 裸妆 裸眼 裸辞 裸靴 裸婚 裸鞋 裸考 裸机 裸钻 裸麦 裸车 裸感 裸模式 裸石 裸露的岩石 裸露的山 裸岩 摆脱 解脱 脱光阴 脱颖 挣脱 逃脱 超脱 洒脱 脱口秀 脱发 脱贫 脱帽 脱鞋 脱衣帽 脱单 上空飞 上空有 城市上空 天空上空 海面上空 色情绪 色情人 色情侣 色情怀 色情调 色情歌 色情书 色情景 上空的 在上空 头顶上空 夜空上空 情趣盎然 生活情趣 富有情趣 充满情趣 情趣十足 童趣 有情趣 杀青 杀马特 秒杀 杀手锏 抹杀 封杀 必杀技 杀疯了 杀伤 绝杀 扼杀 杀价 肃杀 大杀四方 杀出重围 杀气 杀回来 杀时间 消磨 鲜血橙 血色残阳 血色 热血 血橙 心血 混血 血月 血统 血型 血压 血拼 刀尖 打人气 打人设 打开 打卡 打扮 打伞 打灯 打歌 打工人 打工 打击乐 打动人 打动 打招呼 打拍子 打碟 打鼓 打篮球 打太极 打球 打雷 打雪仗 暴力美学 非暴力 暴雨 暴风 中枪战 爆头条 虐狗 虐恋 去死皮 去死角 死海 死飞 死党 死亡芭比粉 爱死 美死 帅死 笑死 累死 热死 冷死 开心死 高兴死 酷死 好看死 淫雨 性爱好 个性爱 女性爱 男性爱 异性交 个性交 透视图 透视感 透视学 挑逗猫 性感觉 孩子气 孩子王 童年 娃娃 女娃衣 骚年 风骚 离骚 激情戏剧 被打动 被打扮 被打开 被打造 流血汗 水流血 跳楼梯 跳楼机 跳楼价 被杀青 没有衣服架 不要衣服架 脱掉外套 脱掉帽子 脱掉鞋 脱掉大衣 打铁花 打人才 调教程 空调教 色色彩 色色调 色色系 红色色 白色色 黑色色 蓝色色 绿色色 粉色色 紫色色 黄色色 金色色 灰色色 银色色 打死也不 打死不 大尺度写 干涩 羞涩 青涩 苦涩 生涩 涩谷 | nude heel*, nude shoe*, nude lip*, nude color*, nude colour*, nude pink, nude beige, nude tone*, nude makeup, nude nail*, nude tight*, nude pump*, nude sandal*, nude dress, nude coat, nude palette, nude shade*, nude gloss, nude boot*, nude ballet, nude suede, nude leather, nude trench, nude blazer, nude sweater, naked eye*, naked cake, naked mole, naked truth, naked juice, naked flame, naked gun, naked tree*, naked branch*, naked ambition, bottomless brunch, bottomless pit, bottomless coffee, bottomless ocean, topless bus, topless mountain, strip mall, strip of, on the strip, the strip, strip light*, strips of, strip steak, strip map, las vegas strip, vegas strip, the strip at, comic strip, film strip, strip lit, led strip*, sunset strip, landing strip, air strip, stripped pine, stripped down, stripped wood, stripped floor*, stripped back, sex pistols, sex and the city, same sex, sex education, opposite sex, essex, sussex, wessex, unisex, bloody mary, bloody good, bloody brilliant, bloody amazing, bloody marvellous, bloody cold, bloody hot, blood orange, blood moon, blood red, bloodhound, blood type, young blood, new blood, true blood, royal blood, blood sugar, blood brother*, dragon blood, blue blood, blood lily, flesh and blood, murder on the dancefloor, murder on the dance floor, murder mystery, murder of crows, murdered it, murders it, killer, killers, killing it, kills it, killed it, kill it, killing time, kill time, dressed to kill, dress to kill, overkill, painkiller, buzzkill, killjoy, killing floor, kill bill, killing eve, to die for, die for, shooting star*, photo shoot, photoshoot, video shoot, shoot for, troubleshoot*, sharpshooter, headshot, head shot, long shot, close up shot, snapshot, hang out, hanging out, hanging garden*, hanging lantern*, hanging light*, hanging flower*, hanging plant*, hang ten, beat drop*, beatbox*, beats drop, upbeat, heartbeat, drumbeat, beat street, beat it, to the beat, on beat, off beat, hit song, hit single, smash hit, cut out, cut a rug, haircut, clear cut, cutting edge, cutting shapes, cutting the cake, cutting a cake, kick ball, kickball, side kick, sidekick, high kick*, kick off, kickoff, kick line, kickflip, punch line, punchline, fruit punch, punch bowl, slapstick, slap bass, finger whip, whipped cream, whip nae, whip and nae, burn the floor, burn the dance floor, burning man, dead sea, drop dead gorgeous, deadpool, deadline, deadlift, break a leg, torture test, violent pink, violent femmes, violets, nonviolen*, non violent, anti violence, self harmony, guts and glory, no guts, heart and guts, execution of, flawless execution, perfect execution, crisp execution, poor execution, abuse of power, bleeding heart*, bleeding hearts, bleeding edge, bleeding colors, bleeding colours, gore tex, al gore, gore vidal, corpse flower, corpse bride, child of, children of, childlike, child like, inner child, wild child, childhood, kid gloves, kidding, kids at heart, kid at heart, billy the kid, karate kid, no kidding, new kids on the block, minor key, a minor, b minor, c minor, d minor, e minor, f minor, g minor, minor chord, ursa minor, minor detail*, minor change*, minor league, asia minor, kiss the sky, kissing the sky, kiss the rain, kiss of the sun, kissed by the sun, sun kissed, sunkissed, kiss band, no top hat, without a top hat, adult swim, adult size, adulting, young adult, thong sandal*, ballet thongs, window dressing, see through umbrella, see through bubble, shirt off my back, top off, hands off, noose tie, whipped by the wind, shots of, in the raw silk, raw denim, raw silk, hurting for, gun metal, gunmetal';

/** The sounds of the characters above: a sentence may mix them with characters. */
export const soundsOfCharacters =
  '裸luo 体ti 全quan 半ban 露lou 照zhao 舞wu 脱tuo 光guang 衣yi 服fu 掉diao 赤chi 身shen 色se 情qing 性xing 爱ai 感gan 内nei 片pian 黄huang 级ji 三san 杀sha 死si 人ren 血xue 腥xing 自zi 尸shi 砍kan 头tou 暴bao 力li 虐nue 待dai 斩zhan 首shou 艳yan 诱you 惑huo 萝luo 莉li 未wei 成cheng 年nian 女nv 幼you 流liu 枪qiang 毙bi 奔ben 果guo 不bu 穿chuan 没mei 丝si 挂gua 着zhe 子zi 谋mou 强qiang 淫yin 秽hui 小xiao 学xue 生sheng';

/** What may stand within a pair. */
export const fillers =
  '所有 全部 任何 身上 的 了 她 他 你 我 一件 把 掉 光 件 自己 所有的 全部的 穿 一点 | any, all, of, her, his, my, your, their, the, a, an, single, piece, bit, some, every, that, this, own, very, poor, little, old, wearing, stitch, single piece, entire, both, up, at';

/** A word that is only said not to be there is none of the person's wishes. */
export const refusals =
  '不要 没有 无 禁止 拒绝 别 不要有 不要出现 不许 杜绝 不能有 避免 不 别太 不要太 非 反对 不含 远离 | no, not, non, without, zero, never, avoid, anti, no more, isnt, dont be, nothing, avoiding, not too, free from, not be, against';
