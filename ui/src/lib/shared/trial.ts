/** Whether a registry number was given for practice: such numbers say so themselves. */
export const isTrial = (number: string | null | undefined): boolean => number?.startsWith('SINAQ') ?? false;
