import type { Words } from './words.ts';

export const zhCn: Words = {
  faults: {
    BAD_ARGUMENTS: {
      message: '命令写得不完整，或者不对。',
      advice: '写法：./dance 照片 舞蹈 [-o 文件]。全部选项：./dance --help',
    },
    FILE_MISSING: {
      message: '找不到文件“{path}”。',
      advice: '请看看文件名和文件夹有没有写对。',
    },
    FILE_IS_DIRECTORY: {
      message: '“{path}”是一个文件夹。',
      advice: '请写出里面某一张照片的文件名。',
    },
    FILE_UNREADABLE: {
      message: '“{path}”读不了。',
      advice: '它要是一个您有权读取的普通文件；可以另存一份再试。',
    },
    UNKNOWN_DANCE: {
      message: '没有叫“{name}”的舞。',
      advice: '最接近的有：{nearest}。',
    },
    PHOTO_EMPTY: {
      message: '这个文件是空的。',
      advice: '请重新保存或下载照片，再试一次。',
    },
    PHOTO_TOO_LARGE: {
      message: '文件有 {sizeMegabytes} MB，最多只能 {limitMegabytes} MB。',
      advice: '请存成 JPEG，或者缩小一些：长边 2000 像素就足够了。',
    },
    PHOTO_TOO_MANY_PIXELS: {
      message:
        '图片是 {widthPx} × {heightPx}，共 {megapixels} 百万像素，最多只能 {limitMegapixels} 百万。',
      advice: '请缩小一些：长边 2000 像素就足够了。',
    },
    PHOTO_TOO_FEW_PIXELS: {
      message: '图片只有 {widthPx} × {heightPx} 像素，每边至少要 {limitPx} 像素。',
      advice: '请发原图，不要发缩略图。800 像素以上效果才好。',
    },
    PHOTO_UNSUPPORTED: {
      message: '不管文件名怎么写，这个文件不是能读的图片。',
      advice: '可以用 JPEG、PNG、WebP、AVIF 或 GIF。',
    },
    PHOTO_IS_HEIC: {
      message: '这里读不了 HEIC 照片。',
      advice: '请导出成 JPEG。iPhone 在“设置 › 相机 › 格式”里选“兼容性最佳”，以后拍的就是 JPEG。',
    },
    PHOTO_IS_SVG: {
      message: 'SVG 是矢量图，里面没有像素。',
      advice: '请导出成 PNG，高 1000 像素左右。',
    },
    PHOTO_DAMAGED: {
      message: '照片损坏了，或者不完整。',
      advice: '请重新下载或复制原图；如果别处能打开，另存为 JPEG 再试。',
    },
    PHOTO_GONE: {
      message: '这张照片已经不在了。',
      advice: '请再发一次。',
    },
    PHOTO_UNSEEN: {
      message: '在这里看不到别人发的内容。',
      advice: '请打开那条消息的菜单，选“应用”里的“让它跳舞”；或者把照片和提及一起发。',
    },
    CLIP_TOO_LARGE: {
      message: '视频有 {sizeMegabytes} MB，这里最多能发 {limitMegabytes} MB。',
      advice: '请把秒数改短一些再试。',
    },
    NO_PERSON: {
      message: '照片里没有找到人。',
      advice:
        '请发一张一个人从头到脚、正对镜头、清晰明亮的照片。画的人物、玩偶、雕像，只要身形像人也能跳。',
    },
    SEVERAL_PEOPLE: {
      message: '照片里有 {count} 个差不多大的人，不知道该让谁跳。',
      advice: '请把照片裁到只剩其中一位。',
    },
    FACE_ONLY: {
      message: '照片里只有脸，跳这支舞要用到身体。',
      advice:
        '请发一张至少拍到胯部的照片，拍到脚更好。或者加一句话，比如“在雪山上穿红裙子跳舞”，那样有脸就够了。',
    },
    NO_FACE: {
      message: '照片里没有找到脸。',
      advice: '请发一个人看着镜头的照片，只有脸、半身、全身都行。画出来的脸、玩偶、雕像也可以。',
    },
    SEVERAL_FACES: {
      message: '照片里有 {count} 张差不多大的脸，不知道该用谁的头来跳。',
      advice: '请把照片裁到只剩其中一位。',
    },
    FACE_TURNED_AWAY: {
      message: '脸转过去了大约 {degrees}°，{limitDegrees}° 以内才能跳。',
      advice: '请发一张看着镜头的照片。',
    },
    FACE_CUT_OFF: {
      message: '脸被照片边缘切掉了一部分。',
      advice: '请发一张脸完整的照片，最好连头发和脖子都拍进去。',
    },
    FACE_TOO_SMALL: {
      message: '照片里的头只有大约 {heightPx} 像素高，至少要 {limitPx} 像素。',
      advice: '请走近一点拍，或者发原图。',
    },
    HEAD_UNCLEAR: {
      message: '分不清哪里是头、哪里是背景。',
      advice: '请发一张背景干净、光线均匀、露出头和肩膀的照片。',
    },
    TURNED_SIDEWAYS: {
      message: '人侧过去了大约 {degrees}°，{limitDegrees}° 以内才能跳。',
      advice: '请从正面拍，两边肩膀都朝着镜头。',
    },
    SEEN_FROM_BEHIND: {
      message: '照片拍到的是背面。',
      advice: '请从正面拍，要看得到脸。',
    },
    TILTED: {
      message: '人躺着或歪着，大约 {degrees}°，{limitDegrees}° 以内没问题。',
      advice: '请发站直的照片。如果只是照片横过来了，先把它转正。',
    },
    NOT_STANDING: {
      message: '人是坐着或跪着的：膝盖弯到了 {degrees}°，至少要 {limitDegrees}° 才能跳。',
      advice: '请发站着的照片；也可以把照片裁到胯部，只让上半身跳。',
    },
    LIMBS_HIDDEN: {
      message: '看不到{limbs:names}：被挡住了，或者在画面外。',
      advice: '请让双手双脚都完整地露出来，前面不要有东西挡着。',
    },
    LIMBS_CROSSED: {
      message: '{limbs:names}在身前交叉得太多。',
      advice: '请让手臂自然下垂、稍微离开身体，两腿并排站好。',
    },
    CAMERA_ANGLE: {
      message: '镜头是从{from:names}拍的，斜了大约 {degrees}°，{limitDegrees}° 以内没问题。',
      advice: '请把镜头放平，举到腰或胸口的高度。',
    },
    PERSON_TOO_SMALL: {
      message: '照片里的人只有 {heightPx} 像素高，至少要 {limitPx} 像素。',
      advice: '请走近一些拍，或者发原图。',
    },
    TOO_DARK: {
      message: '人太暗了：亮度只有 {brightness:percent}，至少要 {limit:percent}。',
      advice: '请开灯或面向窗户再拍，也可以把照片调亮一些。',
    },
    TOO_BLURRED: {
      message: '人拍糊了：清晰度只有 {sharpness:percent}，至少要 {limit:percent}。',
      advice: '请拿稳镜头，光线亮一些，对焦在人身上。',
    },
    PROMPT_UNREADABLE: {
      message: '这句话没法用来跳舞。',
      advice: '请写一句话：在哪里，穿什么，比如“在雪山上穿红裙子跳舞”。',
    },
    PROMPT_DECLINED: {
      message: '这样的内容我不做：裸露、色情、暴力，或者不适合未成年人的。',
      advice: '换一个场景吧。',
    },
    ENGINE_WITHOUT_SENTENCES: {
      message: '{engine} 引擎只会跳现成的舞，不会照一句话来跳。',
      advice: '写上一支舞的名字，或者不指定引擎：默认的引擎可以照一句话跳。',
    },
    ENGINE_NEEDS_SENTENCE: {
      message: '{engine} 引擎要照一句话来跳，只有舞的名字不够。',
      advice: '再说说在哪里、穿什么，比如“在雪山上穿红裙子跳科目三”；或者不指定引擎。',
    },
    BVH_MALFORMED: {
      message: '这个 BVH 文件有错：第 {line} 行：{problem}。',
      advice: '请从原来的软件里重新导出 BVH。',
    },
    BVH_UNKNOWN_SKELETON: {
      message: '在 BVH 文件里找不到这些关节：{missing}。',
      advice:
        '请像 CMU、Mixamo、Rokoko 或 Blender 那样给关节命名：Hips、LeftArm、LeftForeArm、LeftHand、LeftUpLeg、LeftLeg、LeftFoot……',
    },
    VIDEO_TOO_LARGE: {
      message: '视频有 {sizeMegabytes} MB，最多 {limitMegabytes} MB。',
      advice: '请只留下跳舞的部分，或者存小一点：高 720 像素就够了。',
    },
    VIDEO_UNREADABLE: {
      message: '这个文件不是能读的视频。',
      advice: '请存成 MP4（H.264）再试。',
    },
    VIDEO_LENGTH: {
      message: '视频有 {seconds} 秒；舞蹈可以是 {secondsMin} 到 {secondsMax} 秒。',
      advice: '请只留下跳舞的部分。',
    },
    VIDEO_CUT: {
      message: '视频由几段剪成：从 {seconds} 秒起是另一段。',
      advice: '请用一镜到底的一段，比如其中最长的一段。',
    },
    VIDEO_NO_PERSON: {
      message: '视频里看不到跳舞的人。',
      advice: '请拍一个人，从头到脚都在画面里，光线要好。',
    },
    VIDEO_SEVERAL_PEOPLE: {
      message: '视频里有好几个人在跳舞。',
      advice: '请用只有一个人的视频，或者裁剪到其中一个人。',
    },
    VIDEO_NOT_WHOLE: {
      message: '视频开始时看不到全身。',
      advice: '请从头、手和双脚都看得见的地方开始，镜头离远一点。',
    },
    DANCE_LENGTH: {
      message: '动作有 {seconds} 秒；舞蹈可以是 {secondsMin} 到 {secondsMax} 秒。',
      advice: '请把文件剪到只剩跳舞的部分。',
    },
    DANCE_NAME_TAKEN: {
      message: '已经有叫“{name}”的舞蹈了：{dance}。',
      advice: '请换一个名字，或者先删掉它：./dance templates remove {dance}',
    },
    MUSIC_UNREADABLE: {
      message: '音乐“{path}”不是能读的声音文件。',
      advice: '可以用 MP3、M4A、WAV、FLAC 和 OGG。',
    },
    BAD_CONFIGURATION: {
      message: '环境变量 {variable} 的值不对。',
      advice: '可以是：{expected}。',
    },
    MODEL_MISSING: {
      message: '缺少模型文件：{model}。',
      advice: '请在 Photodance 的文件夹里运行 {remedy}，再运行 ./dance doctor。',
    },
    ENCODER_MISSING: {
      message: '没有 ffmpeg，写不了视频。',
      advice: '请先安装（Debian：apt-get install ffmpeg，macOS：brew install ffmpeg），再试一次。',
    },
    ENCODER_FAILED: {
      message: '视频还没写完，ffmpeg 就停了。',
      advice: '请看看磁盘是不是满了；./dance doctor 会检查这台机器上什么可用。',
    },
    TEMPLATE_BROKEN: {
      message: '“{template}”这支舞的文件有问题。',
      advice: '请换一支舞，或者恢复文件夹 templates/{template}。',
    },
    FOLDER_MISSING: {
      message: '找不到文件夹“{path}”。',
      advice: '请看看有没有写对。',
    },
    MODEL_UNKNOWN: {
      message: '没有叫“{name}”的模型。',
      advice: '认识的有：{known}。单个文件：./dance models list',
    },
    MODEL_NOT_AGREED: {
      message: '没有下载：没有同意许可证。',
      advice: '问到时请输入 yes，或者加上 --yes。',
    },
    MODEL_ELSEWHERE: {
      message: '“{file}”不能链接到“{folder}”，它们在不同的磁盘上。',
      advice: '加上 --copy 就复制一份；也可以把 MODELS_DIR 设为那块磁盘上的文件夹，再试一次。',
    },
    MODEL_REFUSED: {
      message: '“{file}”不能用作 {model}。',
      advice: '哪里不对：./dance models verify',
    },
    MODEL_UNREACHABLE: {
      message: '不能从 {host} 下载 {model}：{problem}。',
      advice:
        '请过一会儿再试，或用 --mirror 网址 指定镜像，或在别处下载后用 ./dance models add 文件夹 收下。已下载的部分会留着。',
    },
    MODELS_NO_ROOM: {
      message: '磁盘放不下模型：“{folder}”里需要 {needed}，只剩 {free}。',
      advice: '请腾出空间，或把 MODELS_DIR 设为另一块磁盘上的文件夹。已下载的部分会留着。',
    },
    MODELS_DISK_FULL: {
      message: '“{folder}”所在的磁盘满了。',
      advice: '请腾出空间，再输入同样的命令，就接着已有的继续。',
    },
    MODELS_UNWRITABLE: {
      message: '模型文件夹“{folder}”写不进去。',
      advice: '请让它可写，或把 MODELS_DIR 设为另一个文件夹。',
    },
    MODELS_BUSY: {
      message: '另一个 ./dance models 正在“{folder}”里工作。',
      advice: '请等它结束。',
    },
    CACHE_NO_ROOM: {
      message:
        '磁盘放不下半精度的权重：“{folder}”里需要 {neededGigabytes} GB，只剩 {freeGigabytes} GB。',
      advice:
        '请腾出空间，或把 PHOTODANCE_VAR 设为另一块磁盘上的文件夹。只写这一次，原来的模型不动。',
    },
    PROVIDER_MISSING: {
      message: 'PROVIDERS 里写的在这台机器上都算不了网络：{providers}。',
      advice: './dance doctor 会说缺什么。加上 cpu 就一定能用，只是慢。',
    },
    MEMORY_SHORT: {
      message: '最小的画面也要 {neededGigabytes} GB 内存，现在只有 {freeGigabytes} GB 空闲。',
      advice: '请腾出一些内存，或者把视频缩短；也可以改用 puppet 引擎。',
    },
    SIDE_TOO_LARGE: {
      message:
        '画面 {sidePx} 像素时要 {neededGigabytes} GB 内存，现在只有 {freeGigabytes} GB 空闲。',
      advice: '{fittingPx} 像素放得下：把 NEURAL_SIDE 设成它，或者不设。',
    },
    STORE_REFUSED: {
      message: '存储 {store} 拒绝了请求：{reason}。',
      advice:
        '请检查 STORE、S3_ENDPOINT、S3_REGION 和密钥：存储桶要存在，密钥要能在里面读、写、列出和删除。',
    },
    STORE_AWAY: {
      message: '存储 {store} 没有回应：{reason}。',
      advice: '它在运行吗？S3_ENDPOINT 对吗？好了以后再试一次。',
    },
    REDIS_AWAY: {
      message: 'Redis 没有回应。',
      advice: '它在运行吗？REDIS_URL 对吗？好了以后再试一次。',
    },
    OUTPUT_UNWRITABLE: {
      message: '视频写不到“{path}”。',
      advice: '请用 -o 指定一个存在而且可以写入的位置。',
    },
    DISK_FULL: {
      message: '磁盘满了，视频放不下。',
      advice: '请腾出空间，或者用 -o 指定另一块磁盘上的文件夹。',
    },
    RENDERER_DIED: {
      message: '制作视频的进程意外停止了。',
      advice: '请再试一次；如果还是这样，可能是内存不够。',
    },
    INTERNAL: {
      message: '出了一个不该出的错。',
      advice: '请再试一次。如果还是这样，请告诉我们照片的格式和大小。',
    },
  },
  argumentProblems: {
    photoMissing: '还缺一张照片。',
    danceMissing: '还没有写跳哪支舞。',
    optionUnknown: '没有“{option}”这个选项。',
    valueMissing: '{option} 后面要写一个值。',
    secondsWrong: '--seconds 要写 {min} 到 {max} 之间的数，不能是“{value}”。',
    seedWrong: '--seed 要写 0 或更大的整数，不能是“{value}”。',
    engineWrong: '--engine 只能是 {engines}，不能是“{value}”。',
    languageWrong: '--lang 可以是 zh-CN 或 en，不能是“{value}”。',
    outputNotMp4: '生成的是 MP4 视频，-o 后面的文件名要以 .mp4 结尾，不能是“{value}”。',
  },
  notes: {
    HALF_BODY: '照片里没有腿，所以只有上半身在跳。换一张从头到脚的照片，全身都能跳。',
    OTHERS_IGNORED: '照片里有 {count} 个人，让最大的那一位跳了。',
    PICTURE_ENLARGED: '照片比较小（{widthPx} × {heightPx}），放大后视频会有点柔。',
    PLACE_STANDS_IN: '这个地方还没有自己的画面，先画了最接近的一个。',
    PLACE_UNKNOWN: '没有听出在哪里跳，所以画了一间摄影棚。加上地方，比如“在海边”。',
    FACE_NOT_SEEN: '照片里看不清脸，所以只照这句话来画。',
    SENTENCE_CUT: '这句话对这个引擎太长了，最后这些没有用上：“{cut}”。',
  },
  memoryOnDevice:
    '画面 {widthPx} × {heightPx} 像素，大约要 {deviceGigabytes} GB 显存、{hostGigabytes} GB 内存。',
  reports: {
    PROVIDER_CHOSEN: '网络用 {provider} 来算。',
    MEMORY_PLANNED: '画面 {widthPx} × {heightPx} 像素，大约要 {hostGigabytes} GB 内存。',
    WEIGHTS_HALVED: '正在把权重存成半精度，给这块显卡用，只做这一次：{gigabytes} GB。',
    PREVIEW_READY: '先看一眼（做完就没有了）：{path}',
  },
  stages: {
    start: '准备中',
    decode: '读取照片',
    findFigure: '寻找人物',
    coach: '检查照片',
    paint: '绘制场景和服装',
    choreograph: '编排舞步',
    draw: '绘制画面',
    encode: '完成视频',
  },
  names: {
    leftArm: '左臂',
    rightArm: '右臂',
    leftHand: '左手',
    rightHand: '右手',
    leftLeg: '左腿',
    rightLeg: '右腿',
    leftFoot: '左脚',
    rightFoot: '右脚',
    above: '上方',
    below: '下方',
  },
  listSeparator: '、',
  aiLabel: 'AI 生成',
  terminal: {
    help: `让照片里的人跳舞。

  ./dance 照片 舞蹈 [-o 文件]       生成一段视频，打印出它的路径
  ./dance 照片 "一句话" [-o 文件]   在这句话说的地方、穿它说的衣服跳；有脸就够了

舞蹈：{dances}

  -o FILE          视频存到哪里；不写就是当前文件夹里的“照片-舞蹈.mp4”，从不覆盖
  --seconds 5..30  大约多长，默认 10 秒
  --mirror         左右相反地跳
  --no-music       不要音乐
  --seed N         同一个数字，得到同样的视频
  --engine 引擎    puppet，或者装好模型后的 animate-anyone，或照一句话跳的 dreamoving
  --lang zh-CN|en  提示和视频里用的语言，默认看 LANG
  --json           在标准输出打印一个 JSON 对象`,
    interrupted: '已停止。',
    remaining: '还要{time}',
    seconds: '约 {count} 秒',
    minutes: '约 {count} 分钟',
    hours: '约 {count} 小时',
  },
};
