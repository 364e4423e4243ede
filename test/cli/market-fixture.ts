/** A market of one metering point, its operator, supplier and customer, and events on it. */
export const point = "38ZT00000000100Y";
export const otherPoint = "38ZT00000000200U";
export const operator = "38XT00000000002P";
export const supplier = "38XT00000000011O";
export const other = "38XT00000000012M";
export const customer = "38XT00000000031I";

export const meteringPoint = { meterEic: point, meteringPointType: "REGULAR", operatorEic: operator };

export const grid = {
  agreementType: "GRID",
  meterEic: point,
  serviceProviderEic: operator,
  customerEic: customer,
  validFrom: "2024-01-01T00:00+02:00",
};

export const supply = {
  agreementType: "SUPPLY",
  meterEic: point,
  serviceProviderEic: supplier,
  customerEic: customer,
  validFrom: "2024-01-01T00:00+02:00",
};

export const market = { meteringPoints: [meteringPoint], agreements: [grid, supply] };

/** An UPDATE of the metering point by its operator, which goes to the supplier. */
export const update = (occurredAt: string) => ({
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt,
  initiatorEic: operator,
  meterEic: point,
});

export const clock = (occurredAt: string) => ({ resourceType: "CLOCK", occurredAt });

export const agreementEvent = (action: string, agreement: unknown, occurredAt = "2024-05-01T12:00Z") => ({
  resourceType: "AGREEMENT",
  action,
  occurredAt,
  initiatorEic: supplier,
  agreement,
});
