import { Phone } from './phone.tsx';
import type { PhoneLine } from './phones.ts';
import { Written } from './written.tsx';

/** Whom to call: whoever answers is responsible from then on, so any of them will do (FC-1). */
export function PhoneRows({ phones }: { phones: PhoneLine[] }) {
  return (
    <ul className="rows">
      {phones.map(({ name, phone }) => (
        <li key={name}>
          <span>
            <Written>{name}</Written>
          </span>
          <Phone number={phone} />
        </li>
      ))}
    </ul>
  );
}
