/** The only place that knows the chart library; it is loaded with the first chart that is shown. */

import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartModel } from './model.ts';
import { type ChartLook, optionOf } from './option.ts';

use([LineChart, BarChart, PieChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

export interface Drawn {
  show(model: ChartModel, look: ChartLook): void;
  /** Px. */
  resize(width: number, height: number): void;
  close(): void;
}

export function draw(element: HTMLElement, width: number, height: number): Drawn {
  const chart = init(element, null, { renderer: 'canvas', width, height });
  return {
    show: (model, look) => chart.setOption(optionOf(model, look), { notMerge: true }),
    resize: (nextWidth, nextHeight) => chart.resize({ width: nextWidth, height: nextHeight }),
    close: () => chart.dispose(),
  };
}
