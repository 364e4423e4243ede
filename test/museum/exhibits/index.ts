/** All exhibits, in the order of the change log. */
import type { Exhibit } from "../exhibit.js";
import { dataExhibits } from "./data.js";
import { generalServiceExhibits } from "./general-service.js";
import { gridExhibits } from "./grid.js";
import { messageExhibits } from "./messages.js";
import { partyExhibits } from "./parties.js";
import { accessExhibits, coordinationExhibits, serviceExhibits } from "./queries.js";
import { submittedAgreementExhibits } from "./submitted-agreements.js";
import { submittedDataExhibits } from "./submitted-data.js";
import { marketConditionExhibits } from "./submitted-to-the-market.js";
import { supplierChangeExhibits } from "./supplier-changes.js";
import { supplyExhibits } from "./supply.js";

const numberOf = ({ entry }: Exhibit): number => Number(entry.slice("EDH-".length));

export const exhibits: readonly Exhibit[] = [
  ...supplyExhibits,
  ...supplierChangeExhibits,
  ...gridExhibits,
  ...generalServiceExhibits,
  ...partyExhibits,
  ...dataExhibits,
  ...messageExhibits,
  ...submittedAgreementExhibits,
  ...submittedDataExhibits,
  ...marketConditionExhibits,
  ...accessExhibits,
  ...coordinationExhibits,
  ...serviceExhibits,
].sort((a, b) => numberOf(a) - numberOf(b));
