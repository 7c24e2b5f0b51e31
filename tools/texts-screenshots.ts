/** What the pictures' made-up student says. */
export const pictureTexts = {
  applicant: '示例同学',
  matter: '北墙渗水',
  building: '1号学生公寓',
  reason: '就在附近',
};
