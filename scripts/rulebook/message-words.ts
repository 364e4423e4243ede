/**
 * The messages that are shown attribute by attribute, and what each attribute means. A test holds the list of words
 * against the codecs, in both directions.
 */
import type { Mixed } from "io-ts";
import type { StatementId } from "../../src/rulebook/statements.js";
import type { Sentence } from "../../src/rules/distribution/rule.js";
import * as wire from "../../src/documents/index.js";

/** A message: its codec, and the statements about it. */
export interface MessageShape {
  readonly name: string;
  readonly title: Sentence;
  readonly codec: Mixed;
  readonly statements: readonly StatementId[];
}

const shape = (
  name: keyof typeof wire,
  en: string,
  et: string,
  ...statements: readonly StatementId[]
): MessageShape => ({ name, title: { en, et }, codec: wire[name] as unknown as Mixed, statements });

export const messageShapes: readonly MessageShape[] = [
  shape("SearchRequestV1", "Query to the old service", "Päring vanale teenusele", "REQ-1", "REQ-2", "REQ-3"),
  shape(
    "SearchAnswerV1",
    "Answer of the old service",
    "Vana teenuse vastus",
    "RES-1",
    "RES-2",
    "RES-3",
    "RES-4",
  ),
  shape("PageV2", "Page of a new service", "Uue teenuse lehekülg", "BEY-18"),
  shape("AgreementContentV1", "Agreement", "Leping", "OBJ-1", "AGR-2"),
  shape("AgreementContentV2", "Agreement, second version", "Leping, teine versioon", "OBJ-1"),
  shape("MeteringPointV1", "Metering point", "Mõõtepunkt", "OBJ-2"),
  shape("MeteringDataV1", "Metering data", "Mõõteandmed", "OBJ-3"),
  shape("MeteringDataV2", "Metering data, second version", "Mõõteandmed, teine versioon", "OBJ-3", "BEY-8"),
  shape("NetworkBillContentV1", "Network bill", "Võrguteenuse arve", "OBJ-4"),
  shape("NetworkBillContentV2", "Network bill, second version", "Võrguteenuse arve, teine versioon", "OBJ-4"),
  shape("CustomerDataV1", "Customer", "Klient", "OBJ-5"),
  shape("AuthorizationV1", "Customer authorization", "Ligipääsuõigus", "OBJ-6"),
  shape("CoordinationV1", "Agreement coordination", "Lepingute kooskõlastus", "COO-1"),
];

const w = (en: string, et: string): Sentence => ({ en, et });

/** What an attribute means, by its name. */
export const attributeWords: Readonly<Record<string, Sentence>> = {
  // --- queries and answers
  createdTimeFrom: w("messages made from this moment on", "sõnumid, mis on loodud sellest hetkest alates"),
  createdTimeTo: w("messages made up to this moment", "sõnumid, mis on loodud selle hetkeni"),
  idFrom: w("messages from this id on", "sõnumid sellest ID-st alates"),
  idTo: w("messages up to this id", "sõnumid selle ID-ni"),
  resourceType: w("what the messages are about", "mille kohta sõnumid on"),
  pagination: w("which page", "milline lehekülg"),
  page: w(
    "the page, counted from 0; in a new service all about it",
    "lehekülg nullist lugedes; uues teenuses kogu lehekülje kirjeldus",
  ),
  pageSize: w("how many messages a page has", "mitu sõnumit on leheküljel"),
  totalPages: w("how many pages there are", "mitu lehekülge on kokku"),
  totalElements: w("how many messages there are", "mitu sõnumit on kokku"),
  size: w("how many messages the page may have", "mitu sõnumit leheküljele mahub"),
  number: w("the page, counted from 0", "lehekülg nullist lugedes"),
  marketParticipantContext: w("who asks, and as what", "kes küsib ja kellena"),
  marketParticipantIdentification: w("the EIC of the asking party", "küsija EIC"),
  marketParticipantRole: w("in which role it asks", "millises rollis küsitakse"),
  dataDistributions: w("the messages of the page", "lehekülje sõnumid"),
  id: w("identifier; in the old service it grows with time", "tunnus; vanas teenuses kasvab see ajas"),
  createdTime: w(
    "when this message was made, not what caused it",
    "millal loodi see sõnum, mitte selle põhjustaja",
  ),
  eventTime: w("when what caused the message happened", "millal toimus see, mis sõnumi põhjustas"),
  reason: w("why the message was made, a code of the catalogue", "miks sõnum loodi, kood kataloogist"),
  hasContent: w("whether there is a content", "kas sisu on olemas"),
  content: w(
    "the content as JSON text, in new services also as JSON; in a page the messages",
    "sisu JSON-tekstina, uutes teenustes ka JSON-ina; leheküljel sõnumid",
  ),
  contentMissingReason: w("why there is no content", "miks sisu puudub"),
  // --- agreements
  agreementType: w("the type of the agreement", "lepingu tüüp"),
  agreementId: w(
    "the service provider's own id; may be withheld",
    "teenusepakkuja enda tunnus; võib olla varjatud",
  ),
  meterEic: w(
    "the metering point; agreements between parties have none",
    "mõõtepunkt; poolte vahelistel lepingutel puudub",
  ),
  meteringPointEic: w("the metering point", "mõõtepunkt"),
  serviceProviderEic: w("the service provider; may be withheld", "teenusepakkuja; võib olla varjatud"),
  customerEic: w("the customer; of an agreement it may be withheld", "klient; lepingus võib olla varjatud"),
  commodityType: w("the market: electricity or gas", "turg: elekter või gaas"),
  preliminaryTerminationFee: w(
    "whether ending it early costs a fee",
    "kas ennetähtaegne lõpetamine toob kaasa tasu",
  ),
  validFrom: w("start of the validity, included", "kehtivuse algus, kaasa arvatud"),
  validTo: w(
    "end of the validity, not included; open when absent",
    "kehtivuse lõpp, välja arvatud; puudumisel tähtajatu",
  ),
  // --- metering points
  meteringPoint: w("what identifies the metering point, and its kind", "mõõtepunkti tunnused ja liik"),
  meteringType: w("how it is read", "kuidas seda loetakse"),
  meteringPointType: w(
    "regular, internal, border or aggregation",
    "tavaline, sisemine, piiri- või agregeerimispunkt",
  ),
  operatorEic: w("who operates it", "kes seda haldab"),
  operatorRole: w("in which role", "millises rollis"),
  parentMeterEic: w("the metering point above it", "selle ülemmõõtepunkt"),
  meterLocation: w("where it is", "kus see asub"),
  adrId: w("id of the address", "aadressi tunnus"),
  comment: w("remark", "märkus"),
  county: w("county", "maakond"),
  municipality: w("municipality", "omavalitsus"),
  locality: w("settlement", "asustusüksus"),
  streetAddress: w("street, house, flat", "tänav, maja, korter"),
  postcode: w("postcode", "sihtnumber"),
  coordinates: w("place on the map", "koht kaardil"),
  coordinateSystem: w("what the numbers mean", "mida arvud tähendavad"),
  latitude: w("north, as the system counts", "põhjakoordinaat selles süsteemis"),
  longitude: w("east, as the system counts", "idakoordinaat selles süsteemis"),
  electricityCharacteristics: w("what an electricity point can do", "elektri mõõtepunkti omadused"),
  naturalGasCharacteristics: w("what a gas point can do", "gaasi mõõtepunkti omadused"),
  aggregatorCharacteristics: w("what an aggregation point is for", "agregeerimispunkti omadused"),
  aggregationProductType: w("what the aggregator offers", "agregeerimise toote tüüp"),
  assetType: w("whether it consumes or produces", "kas see tarbib või toodab"),
  aggregationProductionType: w("by what it produces", "millega see toodab"),
  resourceEic: w("the resource", "ressurss"),
  consumptionScale: w("scale of consumption", "tarbimise suurusjärk"),
  connectionState: w("whether it is connected", "kas see on ühendatud"),
  resolution: w("how long its intervals are", "kui pikad on selle vahemikud"),
  customerType: w("kind of customer", "kliendi liik"),
  production: w("whether it produces", "kas seal toodetakse"),
  productionSource: w("from what it produces", "millest toodetakse"),
  transmissionNetworkEic: w("the transmission network", "põhivõrk"),
  apartmentAssociation: w("whether it is of an apartment association", "kas see on korteriühistu oma"),
  isolatedMeteringPoint: w("whether it is separate from the grid", "kas see on võrgust eraldi"),
  electricalHeating: w("whether there is electrical heating", "kas seal on elektriküte"),
  chargingPoint: w("whether it charges vehicles", "kas seal laetakse sõidukeid"),
  storageCapacity: w("power of the storage", "salvesti võimsus"),
  storageEnergy: w("energy of the storage", "salvesti energia"),
  productionCapacity: w("power of production", "tootmisvõimsus"),
  transmissionCapacity: w("power of the connection", "liitumise läbilaskevõime"),
  // --- metering data
  periods: w(
    "the data: periods of one resolution, in the second version intervals",
    "andmed: ühe resolutsiooni perioodid, teises versioonis vahemikud",
  ),
  r: w("how long each interval is", "kui pikk on iga vahemik"),
  aI: w("the account intervals", "arvestusvahemikud"),
  pS: w("start of the interval", "vahemiku algus"),
  inQty: w("quantity in", "sisse läinud kogus"),
  outQty: w("quantity out", "välja läinud kogus"),
  rType: w("measured or estimated", "mõõdetud või hinnanguline"),
  rTime: w("when it was read", "millal näit võeti"),
  kwh: w("energy in kWh, passed on as it is", "energia kWh-des, edastatakse muutmata"),
  m3: w("gas in m³, passed on as it is", "gaas m³-tes, edastatakse muutmata"),
  netQtyIn: w("net quantity in, kWh", "netokogus sisse, kWh"),
  netQtyOut: w("net quantity out, kWh", "netokogus välja, kWh"),
  netInQty: w("another spelling of netQtyIn", "netQtyIn teise kirjaviisiga"),
  netOutQty: w("another spelling of netQtyOut", "netQtyOut teise kirjaviisiga"),
  // --- network bills
  networkBillPeriod: w("what the bill is for", "mille eest arve on"),
  calculationTimestamp: w("when it was calculated; the newer one counts", "millal see arvutati; loeb uuem"),
  containsCalculatedValues: w("whether some values are calculated", "kas mõni väärtus on arvutuslik"),
  periodStart: w("start of the period, included", "perioodi algus, kaasa arvatud"),
  periodEnd: w("end of the period, not included", "perioodi lõpp, välja arvatud"),
  measurements: w("the quantities", "kogused"),
  quantities: w("the quantities", "kogused"),
  netQuantities: w("the quantities on balance", "saldeeritud kogused"),
  direction: w("in or out", "sisse või välja"),
  measurementUnit: w("unit", "mõõtühik"),
  unit: w("unit", "mõõtühik"),
  day: w("by day", "päevane"),
  night: w("by night", "öine"),
  total: w("together", "kokku"),
  // --- customers
  customerMetadata: w("the pieces of metadata", "metaandmed ükshaaval"),
  metadataType: w("what it is", "mis see on"),
  metadataValue: w("its value", "selle väärtus"),
  // --- authorizations
  mandateCustomerEic: w("the party that is authorized", "kellele õigus on antud"),
  mandateCustomerType: w("private or legal person", "era- või juriidiline isik"),
  ownerCustomerEic: w("the customer who authorizes", "klient, kes õiguse annab"),
  ownerCustomerType: w("private or legal person", "era- või juriidiline isik"),
  participantRoleType: w("in which role it is held", "millises rollis seda kasutatakse"),
  permissionType: w("kind of authorization", "õiguse liik"),
  purpose: w("what for; goes with the role", "milleks; käib koos rolliga"),
  status: w("state of the authorization", "õiguse olek"),
  subjectPeriodFrom: w("start of the period of the data, included", "andmete perioodi algus, kaasa arvatud"),
  subjectPeriodTo: w("end of the period of the data, not included", "andmete perioodi lõpp, välja arvatud"),
  // --- coordinations
  candidates: w("the parties that are asked", "osapooled, kellelt küsitakse"),
  change: w("what happened to the coordination", "mis kooskõlastusega juhtus"),
};
