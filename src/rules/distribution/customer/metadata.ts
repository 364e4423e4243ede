/** The metadata types the customer rules tell apart. */

export const nameTypes = ["FIRST_NAME", "LAST_NAME", "COMPANY_NAME", "ORGANIZATION_NAME"] as const;

/** Metadata about billing: BILLING_METHOD, BILLING_ADDRESS and whatever else begins so. */
export const isBilling = (metadataType: string): boolean => metadataType.startsWith("BILLING_");

export const isName = (metadataType: string): boolean =>
  (nameTypes as readonly string[]).includes(metadataType);
