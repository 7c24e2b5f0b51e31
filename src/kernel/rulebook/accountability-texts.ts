import type { DemandTexts } from './texts.ts';

export const ACCOUNTABILITY: DemandTexts<'AC'> = {
  'AC-0': {
    zh: '追究一个人，要写清他的职责和出处、怎样没有做到、是故意还是过失、造成什么后果、两者有什么因果。缺一项，决定不能作出。',
    en: 'A file states the duty and its source, the form of breach, intent or negligence, the consequence and the causal link. A decision lacking one of them is refused.',
  },
  'AC-1': {
    zh: '部门和全部职工都在范围以内，没有例外。',
    en: 'Departments and staff, all of them, can be held accountable.',
  },
  'AC-2': {
    zh: '先有证据后有决定，处理轻重与过错相称，轻微的先谈话提醒，每个决定都带一条改进措施。查实的过错不能无故放下，理由要让党总支看到。',
    en: 'Facts come first, the sanction fits the fault, slight faults begin with a talk, and each decision carries an improvement. No established fault is dropped without reasons the Party branch sees.',
  },
  'AC-3': {
    zh: '谁分管谁负责，直接经手的人承担主要部分，其他人按各自职责承担，决定书逐一写明。线索一出现就同时下达补救任务，主动改正和补救要记录并予以考虑。',
    en: 'Who is in charge is responsible, the one directly responsible bears the main part, others theirs; a decision names each with role. A remedy task opens at once, and the subject’s own correction is recorded and weighed.',
  },
  'AC-4': {
    zh: '每个岗位有一份职责清单，这是衡量每个案卷的尺子。职工要阅读并确认清单和现行制度，按版本留痕。',
    en: 'Each post has a duty sheet, the yardstick of every file. Staff read and acknowledge it and the regulations in force, on record by version.',
  },
  'AC-5': {
    zh: '无论单位还是个人、实名还是匿名，都可以投诉举报，凭查询码跟踪进展。身份受保护，被反映的人看不到，每次查看身份都有记录。',
    en: 'Anyone may complain or report, named or anonymous, and gets a code to follow it. The person is protected: the subject never sees who it was, and each look-up of the identity is recorded.',
  },
  'AC-6': {
    zh: '处理方式共五种：写检查、通报、当年不得评优、经济扣减、建议纪检部门处分，可以只用一种，也可以几种合用。',
    en: 'There are five sanctions: self-examination, public criticism, loss of the year’s awards, an economic sanction, and a proposal to the discipline body; single or combined.',
  },
  'AC-7.1': {
    zh: '九种较轻的情形：写检查并通报，每起由责任部门对责任人作经济处理并回报结果，之后案卷才能关闭。',
    en: 'Nine lighter circumstances: self-examination and public criticism, and for each occurrence an economic sanction that the department imposes and reports back before the file is closed.',
  },
  'AC-7.1.1': {
    zh: '来办事的人没有得到应有的办理，或者措施迟了，影响到教学或生活。交办无人确认、来访没有结果、急报无人答复时，系统提出线索。',
    en: 'Duty towards someone who came for a service was not done, or measures came late, and teaching or life was affected. A hand-over never confirmed, a contact without outcome or an urgent report unanswered raises a lead.',
  },
  'AC-7.1.2': {
    zh: '申请的事没有正当缘由一直拖着，或者始终不给明确说法。超期未答复、审查期届满未处理时，系统提出线索。',
    en: 'A matter applied for was delayed without due cause or left without a clear answer. Overdue without answer, or a review clock run out, raises a lead.',
  },
  'AC-7.1.3': {
    zh: '活儿做得有毛病，引来一再的投诉。同一事项首次整改后九十天内又有两次以上投诉成立时，系统提出线索。',
    en: 'Flawed work brought repeated complaints. Two or more upheld complaints on one matter within ninety days after the first correction raise a lead.',
  },
  'AC-7.1.4': {
    zh: '失职、推来推去或者行为不当，影响了教学或生活。被判定错误的退回、第二次补正告知、因单位造成的第二次到场，系统提出线索。',
    en: 'Dereliction, passing the buck or improper conduct affected teaching or life. Wrong returns, a second one-time notice or a second visit caused by the office raise a lead.',
  },
  'AC-7.1.5': {
    zh: '有期限的事到期没有做完，又没有事先打招呼，并且造成影响。系统在超期且未提前告知时提出线索。',
    en: 'A matter with a limit was not finished in time, nor explained beforehand, with effect. Overdue with nothing told before the deadline raises a lead.',
  },
  'AC-7.1.6': {
    zh: '劳动纪律松懈：上班离岗、玩游戏、时常迟到或早走、办私事。线索来自检查记录。',
    en: 'Labour discipline: leaving the post, games, habitual lateness, private business. Raised by an inspection finding.',
  },
  'AC-7.1.7': {
    zh: '绕开正常渠道反映，对已经定下的工作随意非议。只能由人提出，系统不作判断；投诉、评价和不同意见本身永远不算。',
    en: 'Raising matters outside the proper channel, disparaging what was decided. Raised by people only; a complaint, rating or disagreement is never a fact against anyone.',
  },
  'AC-7.1.8': {
    zh: '对来人摆架子，让人难进门、难办事。这类投诉或评价查实后，系统提出线索。',
    en: 'Arrogance and the "difficulties". An upheld complaint or rating of that kind raises a lead.',
  },
  'AC-7.1.9': {
    zh: '安全规定没有落实，留下隐患。检查发现的隐患到期没有整改时，系统提出线索。',
    en: 'Safety rules were not carried out and hazards left. A safety finding not corrected in time raises a lead.',
  },
  'AC-7.2': {
    zh: '十种严重的情形：在较轻处理之外，部门和个人当年不得评优，每起另作经济处理，并从部门年终系数中减去0.01。',
    en: 'Ten serious circumstances: the above, loss of award eligibility for department and person, an economic sanction for each, and 0.01 off the department’s year-end coefficient for each.',
  },
  'AC-7.2.1': {
    zh: '办事拖沓，使要求传不下去、部门整个安排受阻。进展报告一再缺交时，系统提出线索。',
    en: 'Inefficiency blocked orders and the plan of the department. Progress reports missed again and again raise a lead.',
  },
  'AC-7.2.2': {
    zh: '学校交给本部门的重点任务因工作不得力而落空。交办方认定未完成，或过期十个工作日仍未办结时，系统提出线索。',
    en: 'A task assigned by the school was not completed through poor work. Declared so by the assigner, or open ten working days after its deadline, it raises a lead.',
  },
  'AC-7.2.3': {
    zh: '后勤管理处交办的任务因工作不得力而落空。认定办法与学校交办的任务相同。',
    en: 'A task assigned by the office was not completed through poor work. It raises a lead as a school task does.',
  },
  'AC-7.2.4': {
    zh: '部门内部交办的任务因工作不得力而落空。认定办法与学校交办的任务相同。',
    en: 'A task assigned by the department was not completed through poor work. It raises a lead as a school task does.',
  },
  'AC-7.2.5': {
    zh: '不顾整体、谋取私利、破坏廉洁。举报查实，或者应当申报的利害关系没有申报时，系统提出线索。',
    en: 'No view of the whole, private gain, integrity broken. An upheld report or an interest not declared raises a lead.',
  },
  'AC-7.2.6': {
    zh: '不听安排，把部署和要求当耳旁风，造成坏的后果。有约束力的指派或决定没有执行时，系统提出线索。',
    en: 'Arrangements were disobeyed with bad consequences. A binding assignment or decision not carried out raises a lead.',
  },
  'AC-7.2.7': {
    zh: '对师生的困难置之不理、态度粗暴，影响恶劣。投诉成立并被认定为严重时，系统提出线索。',
    en: 'People’s needs were ignored, with temper and grave effect. An upheld complaint graded grave raises a lead.',
  },
  'AC-7.2.8': {
    zh: '自己不用心而出错，拖累了全校的工作，程度严重。只能由人依据证据提出。',
    en: 'Own lack of effort caused errors in the school’s work. Raised by people only, on evidence.',
  },
  'AC-7.2.9': {
    zh: '没有主动去查、应对迟缓或处理失当，出了轻微的安全事故。安全事故登记后，系统提出线索。',
    en: 'No inspection, a late or a wrong measure, and a minor safety accident. A registered safety accident raises a lead.',
  },
  'AC-7.2.10': {
    zh: '该请示的不请示、该商量的不商量，自行其是，后果严重。应当上报而没有上报的，系统提出线索，轻重由人认定。',
    en: 'Acting without asking, reporting or consulting, against procedure, with grave effect. A missing report upwards raises a lead, graded by people.',
  },
  'AC-8': {
    zh: '由领导班子会议决定是否立案和如何处理，党总支全程监督，能看到每个案卷、每个步骤。党总支提出异议的，答复之前决定不生效。',
    en: 'The leadership team opens and decides in meetings; the Party branch supervises and sees every file and step. Its objection halts a decision until it is answered.',
  },
};
