/** The nine cases that show the combined effect of the rules about consequences. */
import { generalServiceCases } from "./general-service-cases.js";
import { supplyCases } from "./supply-cases.js";
import type { NumberedCase } from "./worked-case.js";

/** The worked cases, by number (CON-1 to CON-10). */
export const workedCases: readonly NumberedCase[] = [...generalServiceCases(), ...supplyCases()];
