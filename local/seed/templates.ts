// The message templates of a made-up WeChat account: which of our values stands in which keyword, and what WeChat calls them.
// An account of one's own has other ids and keywords; that WeChat's side has the same keywords is data/message-templates.json.
import type { Template } from '#domain/template';

export const templates: readonly Template[] = [
  {
    _id: 'result',
    templateId: 'local-result',
    fields: { thing1: 'title', phrase2: 'status', time3: 'time', thing4: 'place', thing5: 'tip' },
  },
  {
    _id: 'place',
    templateId: 'local-place',
    fields: { thing1: 'title', phrase2: 'status', time3: 'time', thing4: 'tip' },
  },
  {
    _id: 'reminder',
    templateId: 'local-reminder',
    fields: { thing1: 'title', time2: 'time', thing3: 'place', character_string4: 'code', thing5: 'tip' },
  },
  {
    _id: 'message',
    templateId: 'local-message',
    fields: { thing1: 'title', thing2: 'tip', time3: 'time' },
  },
  {
    _id: 'work',
    templateId: 'local-work',
    fields: { thing1: 'community', number2: 'count', thing3: 'tip' },
  },
];

/** What WeChat writes above a message and before each value, by template id. */
export const templateTitles: { readonly [templateId: string]: { title: string; labels: readonly string[] } } =
  {
    'local-result': {
      title: '预约结果通知',
      labels: ['预约事项', '预约状态', '预约时间', '办理地点', '温馨提示'],
    },
    'local-place': { title: '候补通知', labels: ['预约事项', '当前状态', '预约时间', '温馨提示'] },
    'local-reminder': {
      title: '预约时间提醒',
      labels: ['预约事项', '预约时间', '办理地点', '预约号码', '温馨提示'],
    },
    'local-message': { title: '社区通知', labels: ['通知事项', '通知内容', '活动时间'] },
    'local-work': { title: '待办提醒', labels: ['社区', '待办数量', '温馨提示'] },
  };
