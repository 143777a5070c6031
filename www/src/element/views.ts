// The parts of the result, in the order in which they are offered.

/** What the element can show; `meeting` is the head of the result, always there unless another is asked for alone. */
export const viewNames = ["meeting", "recommendations", "attendance", "speakers", "documents", "checks", "source"] as const;

export type ViewName = (typeof viewNames)[number];

/** The parts that stand behind tabs. */
export const tabNames = ["recommendations", "attendance", "speakers", "documents", "checks"] as const satisfies readonly ViewName[];

export type TabName = (typeof tabNames)[number];

export const isTab = (name: string): name is TabName => (tabNames as readonly string[]).includes(name);

export const isView = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);
