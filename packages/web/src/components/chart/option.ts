/** A chart as ECharts is told it, in the look of the hub: ink first, no gradients, lines without smoothing. */

import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { BarChart, ChartModel, LineChart, PieChart } from './model.ts';

export type ChartOption = ComposeOption<
  LineSeriesOption | BarSeriesOption | PieSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** Colours of the tokens, as text that a canvas takes. */
export interface ChartLook {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  /** Of several series, in their order. */
  readonly series: readonly string[];
  readonly font: string;
  readonly format: (value: number) => string;
}

/** With the colour, so that a line is known without it. */
const dashes = ['solid', [6, 3], [2, 3], [8, 3, 2, 3], 'solid'] as const;
/** So many pieces are told apart by their colours; others repeat them, with an edge between. */
const edge = 1.5;

export function optionOf(model: ChartModel, look: ChartLook): ChartOption {
  const base: ChartOption = {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 11, color: look.quiet },
    tooltip: {
      trigger: model.kind === 'pie' ? 'item' : 'axis',
      // The text of users is drawn, and never read as HTML.
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 12, fontFamily: look.font },
      valueFormatter: (value) => (typeof value === 'number' ? look.format(value) : String(value ?? '')),
    },
  };
  if (model.kind === 'pie') return { ...base, series: [pieOf(model, look)] };
  return {
    ...base,
    ...axesOf(model, look),
    series: model.kind === 'line' ? linesOf(model, look) : barsOf(model, look),
  };
}

function axesOf(model: LineChart | BarChart, look: ChartLook): ChartOption {
  const isFlat = model.kind === 'bar' && model.horizontal === true;
  const isReversed = model.kind === 'bar' && model.reversed === true;
  const isNamed = model.kind === 'line' && model.series.length > 1 && !model.bare;
  const text = { color: look.quiet, fontSize: 11, fontFamily: look.font };
  const names = {
    type: 'category' as const,
    data: [...model.labels],
    boundaryGap: model.kind === 'bar',
    inverse: isFlat !== isReversed,
    show: !model.bare,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: { ...text, hideOverlap: true },
  };
  const values = {
    type: 'value' as const,
    min: model.low,
    max: model.high,
    show: !model.bare,
    // A line tells how it moves; a bar begins at nothing.
    scale: model.kind === 'line',
    splitNumber: 4,
    splitLine: { show: !model.bare, lineStyle: { color: look.line } },
    axisLabel: { ...text, formatter: look.format, hideOverlap: true },
  };
  const margin = model.bare ? 3 : 8;
  return {
    grid: { left: margin, right: isNamed ? 72 : margin, top: margin, bottom: margin, containLabel: !model.bare },
    xAxis: isFlat ? values : names,
    yAxis: isFlat ? names : values,
  };
}

function linesOf(model: LineChart, look: ChartLook): LineSeriesOption[] {
  const isAlone = model.series.length === 1;
  return model.series.map(({ name, values }, at) => {
    const color = isAlone ? look.ink : (look.series[at % look.series.length] ?? look.ink);
    const last = values.findLastIndex((value) => value !== null);
    return {
      type: 'line',
      name: name ?? String(at + 1),
      data: values.map((value, index) => ({ value: value ?? '-', symbolSize: index === last || model.points ? 5 : 0 })),
      symbol: 'circle',
      lineStyle: { color, width: 1.5, type: isAlone ? 'solid' : [...asArray(dashes[at % dashes.length])] },
      itemStyle: { color },
      areaStyle: isAlone || model.area ? { color, opacity: 0.1 } : undefined,
      endLabel:
        isAlone || model.bare || name === undefined
          ? undefined
          : { show: true, formatter: name, color, fontSize: 11, width: 64, overflow: 'truncate' },
      // Names at the ends of lines that meet stand below each other.
      labelLayout: { moveOverlap: 'shiftY' },
      emphasis: { disabled: true },
    };
  });
}

function asArray(dash: (typeof dashes)[number] | undefined): readonly number[] {
  return typeof dash === 'string' || dash === undefined ? [1, 0] : dash;
}

function barsOf(model: BarChart, look: ChartLook): BarSeriesOption[] {
  const isAlone = model.series.length === 1;
  return model.series.map(({ name, values }, at) => ({
    type: 'bar',
    name: name ?? String(at + 1),
    data: values.map((value) => value ?? '-'),
    stack: model.stacked ? 'all' : undefined,
    barMaxWidth: 40,
    itemStyle: {
      color: isAlone ? look.ink : look.series[at % look.series.length],
      opacity: isAlone ? 0.6 : 1,
      borderRadius: 2,
    },
    emphasis: { disabled: true },
  }));
}

function pieOf({ labels, values, donut, start = 0, total, named = true }: PieChart, look: ChartLook): PieSeriesOption {
  const sum = values.reduce((all, value) => all + value, 0);
  const pieces = values.map((value, at) => ({
    value,
    name: labels[at] ?? look.format(value),
    itemStyle: { color: look.series[at % look.series.length] },
  }));
  // What is missing to the whole turn is left open.
  const rest = total !== undefined && total > sum ? [open(total - sum)] : [];
  return {
    type: 'pie',
    data: [...pieces, ...rest],
    radius: named ? [donut ? '44%' : '0%', '66%'] : [donut ? '60%' : '0%', '90%'],
    startAngle: 90 - start,
    itemStyle: { borderColor: look.ground, borderWidth: edge },
    label: { show: named, color: look.quiet, fontSize: 11, overflow: 'truncate', alignTo: 'edge', edgeDistance: 2 },
    labelLine: { show: named, length: 6, length2: 6 },
    emphasis: { disabled: true },
  };
}

function open(value: number) {
  return {
    value,
    name: '',
    itemStyle: { opacity: 0 },
    label: { show: false },
    labelLine: { show: false },
    tooltip: { show: false },
  };
}
