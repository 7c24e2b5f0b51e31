import { describe, expect, it } from 'vitest';
import { at, away, post, sampleOffice } from '../../../../test/sample-office.ts';
import { indexOffice } from './office-index.ts';
import { decideStandIn } from './stand-in.ts';

const NOW = at('09-29 10:00');
const firm = post('FIRM', { role: 'contractor', cover: 'pool' }, { pool: 'crew2' });
const office = sampleOffice();
const posts = [...office.posts.filter(({ code }) => code !== 'PLUMB'), firm];
const index = indexOffice({
  ...office,
  posts,
  absences: [away('handler', '09-29 08:00'), away('backup', '09-29 08:00')],
});

describe('who is named as a stand-in', () => {
  const name = (username: string) => {
    const named = { id: 's', post: 'DISPATCH', username, fromAt: NOW, namedBy: 'head' };
    return decideStandIn(named, index.posts.get('DISPATCH')!, index, NOW);
  };

  it('TL-12 SC-6.2: somebody of the office, never an outside firm’s person', () => {
    expect(name('crew')).toMatchObject([{ type: 'StandInNamed' }]);
    expect(name('crew2')).toMatchObject({ refused: 'standInOutside' });
  });
});
