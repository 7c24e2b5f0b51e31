import type { ThemeConfig } from 'antd';
import { tokens } from '../tokens.ts';

/** antd in the looks of both sites. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: tokens.brand.base,
    colorPrimaryHover: tokens.brand.pressed,
    colorLink: tokens.brand.base,
    colorLinkHover: tokens.brand.pressed,
    colorText: tokens.ink.text,
    colorTextSecondary: tokens.ink.secondary,
    colorTextTertiary: tokens.ink.secondary,
    colorTextDescription: tokens.ink.secondary,
    colorTextDisabled: tokens.ink.secondary,
    colorTextPlaceholder: tokens.ink.secondary,
    colorBorderSecondary: tokens.ink.line,
    colorBgLayout: tokens.ink.page,
    colorError: tokens.lights.red.ink,
    colorSuccess: tokens.lights.green.ink,
    colorWarning: tokens.lights.yellow.ink,
    colorErrorBg: tokens.lights.red.ground,
    colorSuccessBg: tokens.lights.green.ground,
    colorWarningBg: tokens.lights.yellow.ground,
    colorInfoBg: tokens.brand.tint,
    fontFamily: tokens.font,
    fontSize: tokens.size.desk,
    borderRadius: tokens.corner,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
};
