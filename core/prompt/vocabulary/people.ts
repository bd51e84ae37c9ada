import type { Spellings } from './spellings.ts';

/** How whoever dances is built; the ids are those of the bodies that are drawn. "slim" alone is said of clothes. */
export const builds: Spellings = {
  slim: '苗条 瘦 瘦瘦 瘦高 高瘦 纤瘦 消瘦 瘦子 瘦小 瘦弱 纤细 骨感 窈窕 修长 瘦瘦高高 高高瘦瘦 瘦一点 瘦长 清瘦 偏瘦 很瘦 身材苗条 身材纤细 身材修长 | slim build, slender, slim man, slim woman, slim girl, slim boy, slim guy, slim lady, slim person, slim body, slim figure, skinny man, skinny woman, skinny girl, skinny boy, skinny guy, skinny person, skinny dude, skinny body, skinny me, thin man, thin woman, thin girl, thin boy, thin guy, thin person, thin body, thin build, lean build, lean body, lanky, petite, tall and slim, tall and skinny, tall and thin, make me slim, make me skinny, make me thin, look slim, look skinny',
  medium:
    '匀称 身材匀称 中等身材 标准身材 普通身材 不胖不瘦 | average build, medium build, normal build, average body, average figure',
  sturdy:
    '微胖 胖 胖胖 胖子 胖乎乎 胖嘟嘟 圆滚滚 圆润 肥胖 大胖子 小胖子 小胖 小胖墩 大胖 丰腴 大块头 虎背熊腰 肉肉 敦实 粗壮 偏胖 很胖 胖一点 大肚子 啤酒肚 身材丰腴 | broad build, chubby, fat, plump, stocky, heavyset, heavy set, curvy, plus size, plus sized, overweight, big guy, big man, big woman, big girl, big dude, big belly, round belly, beer belly, sturdy, thickset, burly, husky, heavy build, large build, stout, broad figure, broad body',
  muscular:
    '强壮 肌肉 肌肉男 肌肉猛男 肌肉女 肌肉发达 健壮 健硕 壮汉 猛男 魁梧 健美 腹肌 八块腹肌 六块腹肌 结实 壮 壮硕 壮实 宽肩 宽肩膀 身材健硕 身材魁梧 力气很大 大力士 健身教练 | muscular, muscle, muscle man, buff, bodybuilder, body builder, jacked, brawny, beefy, athletic build, athletic body, athletic figure, well built, broad shouldered, broad shoulder, wide shoulder, six pack, strong man, strong woman, strong guy, strong girl, strong boy, strong person, strong body, strong dude, strong lady, strongman, big strong, make me strong, look strong, tall and strong',
};

/** Who else is there. Nobody else is drawn at a person's wish; but whoever a place brings along may be sent away. */
export const company: Spellings = {
  people: '旁人 伴舞 观众 粉丝 | other people, backup dancer, audience, crowd, onlooker, bystander',
};
