/**
 * What most pages draw with, each a few lines: it travels in one file with the site's frame, where the build would
 * otherwise make a file of every piece that two pages share, and a phone asks for six at a time.
 */
import '../../kernel/texts-limits.ts';
import '../kit/clock-words.ts';
import '../kit/day-words.tsx';
import '../kit/days.ts';
import '../kit/public/alive.ts';
import '../kit/public/countdown.tsx';
import '../kit/public/day-strip.tsx';
import '../kit/public/field.tsx';
import '../kit/public/hero.tsx';
import '../kit/public/phone.tsx';
import '../kit/public/refusal.tsx';
import '../kit/public/service-rows.tsx';
import '../kit/public/sheet.tsx';
import '../kit/public/written.tsx';
