import { count, paid, share, task, withoutTarget, word } from '../plan'
import type { DepartmentPlan } from '../plan'

export const massOrganisations: readonly DepartmentPlan[] = [
  {
    name: '示例区总工会',
    category: '党群',
    field: '职工服务',
    size: 600,
    tasks: [
      task(
        '困难职工帮扶',
        '对在册困难职工家庭应帮尽帮',
        0.08,
        paid('帮扶户数', '户', 4200),
        share('帮扶覆盖面', 98),
      ),
      task('劳模和先进表彰', '弘扬劳模精神', 0.1, paid('表彰人数', '人', 6000)),
      task(
        '职工普惠服务',
        '扩大普惠服务受益面',
        0.14,
        paid('服务人次', '人次', 95),
        share('职工满意度', 95),
      ),
    ],
  },
  {
    name: '示例区共青团委员会',
    category: '党群',
    field: '青少年服务',
    size: 420,
    tasks: [
      task(
        '青年志愿服务',
        '扩大注册志愿者队伍',
        0.15,
        paid('志愿服务人次', '人次', 60),
        share('活动按期完成率', 96),
      ),
      task(
        '困境青少年关爱',
        '结对帮扶困境青少年',
        0.1,
        paid('结对帮扶人数', '人', 2600),
        withoutTarget(share('回访满意度', 95)),
      ),
    ],
  },
  {
    name: '示例区妇女联合会',
    category: '党群',
    field: '妇女儿童服务',
    size: 520,
    tasks: [
      task(
        '两癌检查救助',
        '为患病困难妇女提供救助',
        0.14,
        paid('救助人数', '人', 10000),
        share('救助申请办结率', 97),
      ),
      task(
        '家庭教育服务',
        '开展家庭教育指导',
        0.12,
        paid('指导服务人次', '人次', 85),
        share('家长满意度', 95),
      ),
    ],
  },
  {
    name: '示例区残疾人联合会',
    category: '党群',
    field: '残疾人服务',
    size: 3900,
    tasks: [
      task(
        '残疾儿童康复救助',
        '有需求的残疾儿童得到康复救助',
        0.22,
        paid('康复救助人数', '人', 17000),
        share('康复服务覆盖率', 96),
      ),
      task(
        '辅助器具适配',
        '按需适配辅助器具',
        0.09,
        paid('适配人数', '人', 2200),
        share('服务对象满意度', 95),
      ),
      task('残疾人就业', '稳定残疾人就业', 0.1, withoutTarget(count('新增就业人数', '人', 150))),
    ],
  },
  {
    name: '示例区红十字会',
    category: '党群',
    field: '应急救护',
    size: 190,
    tasks: [
      task(
        '应急救护培训',
        '普及救护知识',
        0.22,
        paid('培训人数', '人', 160),
        share('考核合格率', 96),
      ),
      task('人道救助', '救助困难家庭', 0.2, paid('救助户数', '户', 1500)),
    ],
  },
  {
    name: '示例区工商业联合会',
    category: '党群',
    field: '民营企业服务',
    size: 260,
    tasks: [
      task(
        '企业走访服务',
        '收集并转办企业诉求',
        0.12,
        paid('走访企业数', '家', 1200),
        share('诉求办结率', 94),
      ),
      task(
        '商会建设',
        '推动商会规范运行',
        0.1,
        withoutTarget(count('商会活动场数', '场', 36)),
        word('商会规范化水平'),
      ),
    ],
  },
  {
    name: '示例区归国华侨联合会',
    category: '党群',
    field: '侨界联络',
    size: 46,
    tasks: [
      task('侨界联谊', '密切与侨界人士联系', 0.2, paid('联谊活动场数', '场', 8000)),
      task(
        '侨务政策咨询',
        '为侨眷提供咨询',
        0.12,
        paid('咨询人次', '人次', 220),
        share('咨询答复率', 98),
      ),
    ],
  },
]
