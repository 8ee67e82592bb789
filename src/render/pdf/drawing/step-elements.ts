import type { StructureElement } from '../file/structure.js';

/** The elements that own a step's texts; undefined among artifacts. */
export interface StepElements {
  readonly label: StructureElement | undefined;
  readonly value: StructureElement | undefined;
  readonly status: StructureElement | undefined;
}
