import { createRoot } from 'react-dom/client';
import { speak } from '../kit/api.ts';
import type { Lang } from '../kit/language.ts';
import { Desk } from './desk.tsx';
import './desk.css';

const root = document.getElementById('app');
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
speak(lang);
if (root) createRoot(root).render(<Desk lang={lang} />);
