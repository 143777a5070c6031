import type { ErrorCode, RapporteurError } from "rapporteur";

export const codeOf = (error: unknown): ErrorCode | undefined => (error as Partial<RapporteurError>).code;
