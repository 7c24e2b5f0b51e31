import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLang } from '../language.ts';

/** A paper to print, in a window beside the desk. `path`: in the contract, without its ending; `of` whose it is. */
export function PaperButton({ path, of, children }: { path: string; of?: string; children: string }) {
  return (
    <Button
      href={`/api/v1${path}.html?lang=${useLang()}`}
      target="_blank"
      rel="noopener"
      icon={<PrinterOutlined aria-hidden />}
      aria-label={of && `${children} ${of}`}
    >
      {children}
    </Button>
  );
}
