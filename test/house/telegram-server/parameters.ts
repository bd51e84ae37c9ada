/** What a parameter may be. Of objects, their members are listed in `objects`; `[]` is an array of what stands before
 *  it; `!` marks what must be there. */
type Shape = string;

/** The parameters of the methods that a bot of this project calls. Facts of the Telegram Bot API 10.3 (2026-08-24,
 *  core.telegram.org/bots/api), taken from the declarations of @gramio/types 10.3.1, MIT licence, © 2024 Kravets.
 *  Parameters that this project has no use for are left out: one of them is a failure here, too. */
export const methods: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  getMe: {},
  getUpdates: {
    offset: 'Integer',
    limit: 'Integer',
    timeout: 'Integer',
    allowed_updates: 'String[]',
  },
  setWebhook: {
    url: 'String!',
    max_connections: 'Integer',
    allowed_updates: 'String[]',
    drop_pending_updates: 'Boolean',
    secret_token: 'String',
  },
  deleteWebhook: { drop_pending_updates: 'Boolean' },
  getFile: { file_id: 'String!' },
  sendMessage: {
    chat_id: 'Integer!',
    message_thread_id: 'Integer',
    text: 'String!',
    link_preview_options: 'LinkPreviewOptions',
    disable_notification: 'Boolean',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup',
  },
  sendPhoto: {
    chat_id: 'Integer!',
    message_thread_id: 'Integer',
    photo: 'File!',
    caption: 'String',
    has_spoiler: 'Boolean',
    disable_notification: 'Boolean',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup',
  },
  sendVideo: {
    chat_id: 'Integer!',
    message_thread_id: 'Integer',
    video: 'File!',
    duration: 'Integer',
    width: 'Integer',
    height: 'Integer',
    thumbnail: 'File',
    caption: 'String',
    has_spoiler: 'Boolean',
    supports_streaming: 'Boolean',
    disable_notification: 'Boolean',
    reply_parameters: 'ReplyParameters',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageText: {
    chat_id: 'Integer!',
    message_id: 'Integer!',
    text: 'String!',
    link_preview_options: 'LinkPreviewOptions',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageCaption: {
    chat_id: 'Integer!',
    message_id: 'Integer!',
    caption: 'String',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageMedia: {
    chat_id: 'Integer!',
    message_id: 'Integer!',
    media: 'InputMediaPhoto!',
    reply_markup: 'InlineKeyboardMarkup',
  },
  editMessageReplyMarkup: {
    chat_id: 'Integer!',
    message_id: 'Integer!',
    reply_markup: 'InlineKeyboardMarkup',
  },
  deleteMessage: { chat_id: 'Integer!', message_id: 'Integer!' },
  answerCallbackQuery: {
    callback_query_id: 'String!',
    text: 'String',
    show_alert: 'Boolean',
    cache_time: 'Integer',
  },
  sendChatAction: { chat_id: 'Integer!', message_thread_id: 'Integer', action: 'String!' },
  setMyCommands: { commands: 'BotCommand[]!', language_code: 'String' },
  setMyDescription: { description: 'String', language_code: 'String' },
  setMyShortDescription: { short_description: 'String', language_code: 'String' },
  getChatMember: { chat_id: 'Integer!', user_id: 'Integer!' },
  getChat: { chat_id: 'Integer!' },
};

export const objects: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  LinkPreviewOptions: { is_disabled: 'Boolean' },
  ReplyParameters: {
    message_id: 'Integer!',
    chat_id: 'Integer',
    allow_sending_without_reply: 'Boolean',
  },
  InlineKeyboardMarkup: { inline_keyboard: 'InlineKeyboardButton[][]!' },
  InlineKeyboardButton: {
    text: 'String!',
    style: 'String',
    url: 'String',
    callback_data: 'String',
  },
  InputMediaPhoto: {
    type: 'String!',
    media: 'File!',
    caption: 'String',
    has_spoiler: 'Boolean',
  },
  BotCommand: { command: 'String!', description: 'String!' },
};
