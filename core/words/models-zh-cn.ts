import type { ModelsWords } from './models-words.ts';

const again = '请重新下载：./dance models pull {model}';

export const modelsZhCn: ModelsWords = {
  states: {
    ready: '在这里，检查过了',
    unchecked: '在这里，还没有核对哈希（./dance models verify）',
    unfit: '在这里，但不对',
    partial: '下载了一部分',
    missing: '缺少',
  },
  problems: {
    wrongSize: {
      message: '“{file}”有 {found} 字节，而 {model} 应有 {expected} 字节。',
      advice: `它不完整，或者是另一个版本。${again}`,
    },
    cutOff: { message: '“{file}”不完整（{reason}）。', advice: again },
    hostile: {
      message: '“{file}”被拒绝：{reason}。',
      advice: '权重只是数字；这个文件在别处加载时会运行程序。请删除它，再从原来的出处下载。',
    },
    damaged: { message: '“{file}”不是能读的权重文件（{reason}）。', advice: again },
    missingKeys: {
      message: '“{file}”不是 {model}：少了 {count} 个权重，第一个是 {key}。',
      advice: '是不是别的网络？./dance models list 会列出认识的文件。',
    },
    strangeKeys: {
      message: '“{file}”不是 {model}：多了 {count} 个权重，第一个是 {key}。',
      advice: '是不是别的网络？./dance models list 会列出认识的文件。',
    },
    wrongShape: {
      message: '“{file}”不是 {model}：{key} 是 {found}，应该是 {expected}。',
      advice: '是不是别的网络？./dance models list 会列出认识的文件。',
    },
    otherModel: {
      message: '“{file}”里是 {other} 的权重，不是 {model} 的。',
      advice: '是不是放反了？请把它们移到别处，让程序按内容来认：./dance models add 文件夹',
    },
    wrongHash: {
      message: '“{file}”的 SHA-256 是 {found}，而 {model} 的是 {expected}。',
      advice: `它损坏了，或者是另一个版本。${again}`,
    },
    changed: {
      message: '“{file}”在登记以后变了：SHA-256 是 {found}，原来是 {expected}。',
      advice: `如果没有人改过它，可能是磁盘坏了。${again}`,
    },
    leadsOut: {
      message: '“{file}”是通到文件夹外面的链接，那里的文件读不了。',
      advice: '请收下它的硬链接或副本：./dance models add 文件夹',
    },
    settings: {
      message: '“{file}”不是能用的模型设置：{reason}。',
      advice: '请改正它，或者删掉它：没有它，模型就照通常的来跑。',
    },
    otherNetwork: {
      message: '有个权重文件和名字对不上：{reason}。',
      advice: './dance models verify 会说是哪一个，里面是什么。',
    },
    notTokenizer: {
      message: '“{file}”不是分词器的 {model}：{reason}。',
      advice: again,
    },
  },
  sourceProblems: {
    status: '它回答 {status}',
    notThere: '那里没有这个文件（404）',
    noAnswer: '没有回答',
    cut: '连接一再中断',
    tooManyRedirects: '它没完没了地转到别的地址',
    notSafe: '它转到没有加密的地址 {to}',
    otherSize: '那里的文件是 {found} 字节，应该是 {expected} 字节',
  },
  complete: '齐全',
  incomplete: '缺 {count} 个，要下载 {size}：./dance models pull {set}',
  optional: '不是必需的，有就会用上',
  instead: '不需要：另一个文件有同样的作用',
  about: '约 {size}',
  licence: '许可证：',
  where: '文件夹：{folder}',
  added: '{model} 取自“{file}”。',
  alreadyHere: '{model} 已经在这里了。',
  misnamed: '“{file}”的名字像 {model}，里面却是 {other}；按里面的内容收下。',
  ambiguous:
    '“{file}”的结构和 {models} 一样，但别的网络也是这样的结构：请用它真正的名字命名，再试一次。',
  leftAlone: '没有动的其他文件：{count} 个。',
  nothingFound: '“{folder}”里没有认识的模型文件。',
  willFetch: '要下载 {count} 个文件，共 {size}。',
  nothingToFetch: '都已经在这里了。',
  agree: '您同意这些许可证和限制吗？请输入 yes：',
  fetched: '{model} 已经在这里了。',
  restarted: '{model}：出处的版本和已下载的部分不同，从头开始。',
  verified: '正确',
  recorded: '第一次读到，记下它的 SHA-256：{sha256}',
  nothingHere: '这里还没有模型文件：./dance models list',
  interrupted: '已停止。下载了的部分会留着，再输入同样的命令就接着下载。',
  hashing: '正在检查',
  fetching: '正在下载',
  usage: `用法：
  ./dance models list                   认识哪些文件，哪些在这里，缺哪些
  ./dance models add 文件夹             收下这台机器上已有的文件，用硬链接；
                                        在另一块磁盘上时加 --copy
  ./dance models pull 名字              下载一组或一个文件；--yes 表示同意许可证，
                                        --mirror 网址 从那里下载
  ./dance models verify [名字]          把所有文件重新读一遍，核对哈希
  --json、--lang zh|en`,
};
