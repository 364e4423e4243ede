/** The metadata types that the customer rules distinguish. */

const nameTypes = ["FIRST_NAME", "LAST_NAME", "COMPANY_NAME", "ORGANIZATION_NAME"] as const;

/** Metadata about billing: BILLING_METHOD, BILLING_ADDRESS and all others with that prefix. */
export const isBilling = (metadataType: string): boolean => metadataType.startsWith("BILLING_");

export const isName = (metadataType: string): boolean =>
  (nameTypes as readonly string[]).includes(metadataType);
