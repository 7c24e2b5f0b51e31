import { createRoot } from 'react-dom/client';
import { speak } from '../kit/api.ts';
import { type Lang, LanguageContext } from '../kit/language.ts';
import { Screen } from './screen.tsx';
import './screen.css';

const root = document.getElementById('app');
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
speak(lang);
if (root)
  createRoot(root).render(
    <LanguageContext value={lang}>
      <Screen />
    </LanguageContext>,
  );
