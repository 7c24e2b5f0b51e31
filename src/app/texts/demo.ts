/** Words for people, places and fields of the made-up past: nobody is called so. */
export const exampleWords = {
  surnames: ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'],
  callings: {
    student: '示例同学',
    teacher: '示例老师',
    staff: '示例职工',
    unit: '示例经办',
    visitor: '示例来访',
  },
  units: ['甲学院', '乙学院', '丙学院', '丁学院', '图书馆', '实验中心'],
  buildings: ['1号学生公寓', '2号学生公寓', '3号学生公寓', '第一教学楼', '第二教学楼', '实验楼', '图书馆'],
  fieldText: '示例',
  refusal: {
    reason: '申请的内容不属于本事项的受理范围。',
    alternative: '请拨打承办部门电话，由首问人员告知办理这件事的部门和所需材料。',
  },
} as const;
