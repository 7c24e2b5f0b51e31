/** How the published contract introduces itself. */
export const CONTRACT = {
  title: 'Yinuo 一诺',
  version: '1',
  description:
    'Service commitments, first contact, time limits, coordination and accountability of a public service office.',
  base: '/api/v1',
};
