import type { Spellings } from './spellings.ts';

export const weathers: Spellings = {
  clear:
    '晴天 晴朗 大晴天 晴空 蓝天 蓝天白云 万里无云 阳光明媚 出太阳 艳阳天 阳光灿烂 艳阳 | clear weather, sunny, clear sky, blue sky, clear day, sunny day, cloudless, bright blue sky, sunny weather',
  cloudy:
    '多云 阴天 乌云 白云 云彩 阴沉沉 乌云密布 | cloudy, overcast, grey sky, gray sky, dark cloud, cloud',
  rain: '下雨 雨中 雨天 雨里 大雨 小雨 细雨 雨 暴雨 淋雨 倾盆大雨 毛毛雨 下着雨 下着大雨 下大雨 下小雨 下着小雨 烟雨 雨水 烟雨蒙蒙 雨纷纷 细雨蒙蒙 绵绵细雨 春雨绵绵 阵雨 滂沱大雨 雨滴 | rain, rainy, raining, drizzle, rainy day, in the rain, heavy rain, pouring rain, rainfall, rainstorm, downpour, pouring, rain shower, shower of rain, raindrop, light rain',
  storm:
    '雷雨 暴风雨 打雷 闪电 雷电 电闪雷鸣 雷暴 台风 | thunderstorm, storm, stormy, lightning, thunder, hurricane, typhoon',
  snow: '下雪 雪天 雪中 雪里 大雪 雪花 飘雪 下着雪 下大雪 雪 小雪 暴风雪 飘着雪 雪花飘飘 大雪纷飞 漫天飞雪 暴雪 飞雪 白雪 飘雪花 下着大雪 雪纷飞 漫天大雪 初雪 雪景 | snow, snowy, snowing, snowfall, snowflake, snowstorm, blizzard, in the snow, falling snow, first snow, snow fall, heavy snow, light snow',
  fog: '大雾 雾气 雾中 起雾 云雾缭绕 雾蒙蒙 薄雾 雾 云雾 有雾 烟雾缭绕 | fog, foggy, mist, misty, haze, hazy',
  wind: '刮风 大风 微风 风中 有风 海风 清风 狂风 风大 迎风 起风 和风 晚风 凉风 风很大 | wind, windy, breeze, breezy, gale, in the wind, sea breeze, gentle breeze, strong wind, cool breeze',
  sandstorm: '沙尘暴 风沙 | sandstorm, dust storm',
};

export const times: Spellings = {
  dawn: '黎明 拂晓 日出 破晓 天亮 日出时 天刚亮 晨曦 朝阳 | dawn, sunrise, daybreak, first light',
  morning: '早上 早晨 清晨 上午 大清早 晨光 大早上 一大早 | morning, early morning, in the morning',
  day: '白天 大白天 白日 | daytime, day time, by day, broad daylight, during the day, daylight',
  noon: '中午 正午 大中午 晌午 | noon, midday, high noon',
  afternoon: '下午 午后 | afternoon',
  sunset:
    '日落 夕阳 落日 晚霞 夕阳下 夕阳西下 日落时分 落日余晖 黄金时刻 太阳落山 太阳下山 太阳快落山 落山 夕照 火烧云 | sunset, golden hour, setting sun, sundown, sun set, going down sun, sun going down, sun goes down, golden hour light',
  dusk: '黄昏 傍晚 暮色 黄昏时分 傍晚时分 | dusk, twilight, evening, nightfall, blue hour',
  night:
    '夜晚 晚上 夜里 夜间 夜色 黑夜 夜 大晚上 夜空 夜景 星空 星空下 星夜 今夜 今晚 夜幕 满天星 繁星 除夕夜 | night, nite, nighttime, night time, at night, by night, tonight, starry night, night sky, starry sky, under the stars, stars, in the dark',
  midnight:
    '午夜 深夜 半夜 三更半夜 凌晨 大半夜 子夜 | midnight, late at night, late night, late nite, middle of the night, dead of night',
};

export const seasons: Spellings = {
  spring: '春天 春季 春日 春日里 阳春三月 春 | spring, springtime',
  summer: '夏天 夏季 夏日 盛夏 夏日里 炎夏 夏 | summer, summertime, midsummer',
  autumn:
    '秋天 秋季 秋日 金秋 深秋 秋 | autumn, autum, in fall, in the fall, fall foliage, this fall, fall season, autumnal, fall colors, fall colours',
  winter: '冬天 冬季 冬日 寒冬 隆冬 大冬天 冬日里 冬 | winter, wintertime, midwinter, wintry',
};

export const lights: Spellings = {
  sunlight:
    '阳光 太阳 日光 阳光下 太阳下 太阳光 大太阳 烈日 日照 | sunlight, sun, sunshine, sunlit, sun light, sunbeam',
  moonlight:
    '月光 月亮 月色 月光下 月下 明月 满月 月亮下 圆月 皎洁的月光 | moonlight, moonlit, moon, full moon, under the moon, crescent moon, blood moon',
  starlight: '星光 星星 | starlight, star light, starlit',
  neon: '霓虹 霓虹灯 霓虹灯光 霓虹灯下 赛博朋克 霓虹闪烁 | neon, neon light, neon sign, cyberpunk, neon lit',
  spotlight: '聚光灯 追光 聚光灯下 追光灯 | spotlight, spot light, limelight',
  lamps:
    '灯光 灯光下 灯 路灯 路灯下 彩灯 舞台灯光 闪光灯 灯火 万家灯火 灯火通明 串灯 | lights, lamp, street light, streetlight, stage light, lighting, lamplight, fairy light, string light, city light, street lamp, colored light, coloured light, christmas light',
  disco:
    '迪斯科灯光 镭射 激光 灯球 迪斯科灯球 迪斯科球 闪烁的灯光 镭射灯 激光灯 | disco light, disco ball, laser, strobe, laser light, strobe light, flashing light, mirror ball',
  candlelight: '烛光 蜡烛 烛光下 烛火 | candlelight, candle, candlelit, candle light',
  firelight:
    '篝火 火光 篝火旁 营火 火堆 篝火晚会 篝火边 | firelight, campfire, bonfire, fireside, camp fire',
  lanterns:
    '灯笼 孔明灯 天灯 灯笼下 | lantern light, lantern, lanterns, paper lantern, sky lantern',
  soft: '柔光 柔和的光 柔和的灯光 柔和光线 暖光 暖色灯光 | soft light, soft lighting, warm light, gentle light, warm lighting, diffused light',
  backlight: '逆光 背光 剪影 | backlight, backlit, silhouette',
};

/** Things in the air and on the ground around the person. */
export const surroundings: Spellings = {
  fireworks:
    '烟花 烟火 焰火 鞭炮 放鞭炮 爆竹 放烟花 烟花绽放 漫天烟花 烟花下 漫天烟火 礼花 | fireworks, firework, firecracker',
  petals:
    '花瓣 花瓣雨 落花 花瓣飘落 花雨 飘落的花瓣 漫天花瓣 樱花飘落 樱花飞舞 飘落的樱花 樱花花瓣 桃花瓣 | petals, petal, flower petal, falling petal, rose petal, cherry petal, sakura petal, cherry blossom petal, falling cherry blossom',
  leaves:
    '落叶 树叶 枫叶 红叶 银杏叶 秋叶 黄叶 | leaves, leaf, falling leaves, maple leaf, maple leaves, fallen leaves',
  bubbles: '泡泡 气泡 肥皂泡 | bubbles, bubble, soap bubble',
  butterflies: '蝴蝶 | butterflies, butterfly',
  birds: '鸟 小鸟 鸽子 海鸥 白鸽 飞鸟 | birds, bird, dove, pigeon, seagull',
  fireflies: '萤火虫 | fireflies, firefly',
  confetti: '彩带 彩纸 纸屑 五彩纸屑 亮片雨 | confetti, streamer, glitter rain',
  rainbow: '彩虹 彩虹下 | rainbow',
  'shooting-star': '流星 流星雨 | shooting star, meteor, meteor shower, falling star',
};

export const moods: Spellings = {
  happy:
    '开心 快乐 高兴 热热闹闹 欢快 欢乐 愉快 喜庆 幸福 兴高采烈 开开心心 快快乐乐 欢喜 乐呵呵 开心地 笑着 | happy, happily, joyful, joy, cheerful, merry, joyfully, cheerfully, smiling, festive, upbeat, joyous, jolly',
  energetic:
    '活力 动感 激情 热情 热血 活力四射 带劲 嗨 狂欢 疯狂 燃 有活力 炸场 劲爆 热辣 燃炸 尽情 嗨起来 嗨翻 燃起来 热闹起来 | energetic, energetically, lively, passionate, wild, wildly, hyped, hype, crazy, full of energy, powerful, fired up, hyper, vigorous, lit',
  calm: '安静 平静 宁静 安详 舒缓 慢慢 悠闲 温柔 静静 慵懒 惬意 治愈 轻轻 | calm, calmly, peaceful, quiet, quietly, serene, gentle, gently, relaxed, chill, chilling, tranquil, slowly, slow, cozy, cosy, laid back, softly, peacefully',
  sad: '悲伤 忧伤 伤心 难过 孤独 忧郁 哭着 凄美 孤单 emo | sad, sadly, melancholy, lonely, sorrowful, gloomy, alone, heartbroken, blue mood, melancholic',
  romantic:
    '浪漫 甜蜜 深情 唯美 温馨 柔情 | romantic, romantically, lovely mood, tender, sweet, in love',
  cool: '酷 帅气 霸气 炫酷 拽 酷炫 飒 潇洒 帅 又酷又飒 酷酷 拉风 酷飒 狂拽 帅帅 | cool, swag, badass, stylish, fierce, edgy, slick, sassy, confident, bossy',
  cute: '可爱 萌 俏皮 甜美 呆萌 卡哇伊 萌萌哒 活泼 调皮 软萌 | cute, adorable, kawaii, playful, playfully, cutely',
  elegant:
    '优雅 高雅 典雅 端庄 高贵 翩翩 气质 仙气 仙气飘飘 翩翩起舞 婀娜 | elegant, elegantly, graceful, gracefully, classy, noble, refined, glamorous',
  mysterious:
    '神秘 诡异 暗黑 魔幻 | mysterious, mystical, spooky, eerie, gothic, mystic, enigmatic',
  dreamy:
    '梦幻 梦境 如梦似幻 童话 奇幻 仙境般 梦幻般 朦胧 | dreamy, dreamlike, magical, fairytale, fairy tale, ethereal, whimsical, surreal, enchanted',
  funny:
    '搞笑 滑稽 沙雕 逗 幽默 搞怪 鬼畜 魔性 | funny, silly, goofy, hilarious, comical, comedic, meme',
  epic: '史诗 壮观 震撼 气势磅礴 宏大 大气 英勇 壮丽 | epic, heroic, majestic, cinematic, dramatic, spectacular',
};

export const styles: Spellings = {
  photo:
    '照片风格 写实 真实 写真 逼真 实拍 真人 照片 写实风 写实风格 真实感 电影感 照片级 超写实 照相馆 高清实拍 | photo style, photorealistic, realistic, photo realistic, real life, lifelike, photographic, realism, hyperrealistic, realistic style, photoreal, photo realism, like a photo, as a photo, make it a photo, a real photo, real photo, photograph style',
  cartoon:
    '卡通 卡通风格 卡通画风 动画风格 动画 皮克斯 迪士尼风格 卡通风 皮克斯风格 绘本 绘本风格 儿童画 | cartoon, cartoon style, animated, pixar, pixar style, cartoonish, disney style, storybook, toon, cartoony',
  anime:
    '动漫 二次元 漫画 动漫风格 日漫 宫崎骏 吉卜力 新海诚 漫画风 动漫风 日系动漫 宫崎骏风格 宫崎骏动画 吉卜力动画 新海诚动画 日本动画 日系动画 动漫画风 二次元风格 漫画风格 吉卜力风格 动漫感 | anime, manga, anime style, ghibli, ghibli style, comic, comic book, comic style, manga style, comic book style, studio ghibli',
  ink: '水墨 水墨画 水墨画风 水墨风 国画 中国画 水墨风格 山水画 水墨丹青 墨画 国画风 泼墨 泼墨山水 水墨山水 水彩 水彩画 水彩风 水彩风格 水彩画风 | ink, ink painting, ink wash, ink style, chinese painting, ink wash painting, brush painting, sumi e, ink drawing, chinese ink, chinese ink painting, watercolor, watercolour, watercolor painting, watercolour painting',
  pixel:
    '像素 像素游戏 像素风 像素画风 像素画 像素风格 8位 马赛克风 复古游戏 我的世界 8比特 | pixel, pixel art, pixel style, pixelated, 8 bit, 8bit, retro game, 16 bit, minecraft, pixel art style, pixel graphics',
};
