// The breakages: what is done to a copy of the build, and which check has to turn red. One line of its own for each way in which a
// build can go wrong that somebody has thought of.
import type { CheckName } from './checks';
import type { Copy } from './copy';

export interface Breakage {
  readonly name: string;
  breaks(copy: Copy): void;
  /** Each of these has to find something. */
  readonly by: readonly CheckName[];
  /** Only `npm run test:breakages` tries it: another like it is tried in every run, and a run has to end in time. */
  readonly byHand?: true;
}

const ME = 'pages/me/index.js';
const STRICT = /^"use strict";/;
/** Taro's one call of setData for a page's tree. */
const TELLS = /(\w+)\.setData\((\w+),(\w+)\)\}\)\}enqueueUpdateCallback/;
const told = (value: string): string =>
  `$1.setData(Object.assign({odd:${value}},$2),$3)})}enqueueUpdateCallback`;
const MEGABYTES = 3 * 1024 * 1024;

export const breakages: readonly Breakage[] = [
  { name: 'a missing page', breaks: (copy) => copy.drop(ME), by: ['official', 'pages'], byHand: true },
  {
    name: 'a page that throws at load',
    breaks: (copy) => copy.edit(ME, STRICT, '$&throw new Error("broken");'),
    by: ['pages'],
  },
  {
    name: 'a script that does not parse',
    breaks: (copy) => copy.append(ME, 'let = ;'),
    by: ['names', 'pages'],
    byHand: true,
  },
  {
    name: 'a broken binding',
    breaks: (copy) => copy.edit('base.wxml', /\{\{i\.v\}\}/, '{{i.w}}'),
    by: ['drawn'],
  },
  {
    name: 'a component missing from base.wxml',
    breaks: (copy) => copy.edit('base.wxml', /<template name="tmpl_0_3">[^]*?<\/template>/, ''),
    by: ['drawn'],
    byHand: true,
  },
  {
    name: 'an event that no longer bubbles',
    breaks: (copy) => copy.edit('base.wxml', /bindtap="eh"/g, 'catchtap="eh"'),
    by: ['drawn'],
    byHand: true,
  },
  {
    name: 'a broken wxs',
    breaks: (copy) => copy.edit('utils.wxs', /return 'tmpl_' \+ l \+ '_' \+ n/, "return 'tmpl_' + l + n"),
    by: ['drawn'],
    byHand: true,
  },
  { name: 'a wxs that is not there', breaks: (copy) => copy.drop('utils.wxs'), by: ['compilers'] },
  {
    name: 'a template that is not closed',
    breaks: (copy) => copy.edit('base.wxml', /<\/template>/, ''),
    by: ['compilers'],
    byHand: true,
  },
  {
    name: 'a component that is not there',
    breaks: (copy) => copy.drop('comp.wxml'),
    by: ['official'],
    byHand: true,
  },
  { name: 'a dropped style sheet', breaks: (copy) => copy.drop('app.wxss'), by: ['styles'] },
  {
    name: 'a page’s dropped style sheet',
    breaks: (copy) => copy.drop('pages/home/index.wxss'),
    by: ['styles'],
    byHand: true,
  },
  {
    name: 'a style that is not closed',
    breaks: (copy) => copy.append('app-origin.wxss', '.open{color:red'),
    by: ['compilers'],
    byHand: true,
  },
  {
    name: 'a wrong sub-package root',
    breaks: (copy) => copy.edit('app.json', /"root":"more"/, '"root":"less"'),
    by: ['official', 'pages'],
  },
  {
    name: 'a page.json that says nonsense',
    breaks: (copy) =>
      copy.edit('pages/home/index.json', /"enablePullDownRefresh":true/, '"enablePullDownRefresh":"yes"'),
    by: ['official'],
    byHand: true,
  },
  {
    name: 'an unknown member of wx',
    breaks: (copy) => copy.append(ME, 'function later(){wx.vibrateForever()}'),
    by: ['members'],
  },
  {
    name: 'an unknown member of wx by way of Taro',
    breaks: (copy) => copy.edit('common.js', /\(\)\.makePhoneCall\(/, '().makePhoneCal('),
    by: ['members'],
    byHand: true,
  },
  {
    name: 'a used unsupported global',
    breaks: (copy) => copy.append(ME, 'function later(){return new AbortController}'),
    by: ['names'],
    byHand: true,
  },
  {
    name: 'a global that is used at load',
    breaks: (copy) => copy.edit(ME, STRICT, '$&new Intl.NumberFormat("zh");'),
    by: ['names', 'pages'],
    byHand: true,
  },
  {
    name: 'language that an old iPhone lacks',
    breaks: (copy) => copy.append(ME, 'function later(){return [1].at(-1)}'),
    by: ['names'],
  },
  {
    name: 'undefined in setData',
    breaks: (copy) => copy.edit('taro.js', TELLS, told('undefined')),
    by: ['pages'],
  },
  {
    name: 'setData of more than 1 MB',
    breaks: (copy) => copy.edit('taro.js', TELLS, told('"x".repeat(2000000)')),
    by: ['pages'],
    byHand: true,
  },
  {
    name: 'an oversized package',
    breaks: (copy) => copy.append('common.js', `/*${'x'.repeat(MEGABYTES)}*/`),
    by: ['official', 'sizes'],
    byHand: true,
  },
];
