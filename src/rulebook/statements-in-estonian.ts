/**
 * The sentences of the statements in Estonian, in the words of the Datahub's own Estonian text. They stand apart from the
 * English ones so that only what prints them loads them; a statement without a sentence here does not compile.
 */
import type { StatementId } from "./statements.js";

/** The sentences of the statements in Estonian. */
export const statementsInEstonian = {
  "GEN-1": "Saajad leitakse lepingutest.",
  "GEN-2": "Otsese osapoole õigus tuleneb lõppkasutaja lepingust.",
  "GEN-3": "Portfellipakkuja õigus tuleneb portfellilepingutest.",
  "GEN-4": "Muudatust ei saadeta tagasi sellele, kes selle saatis või tegi.",
  "GEN-5": "Portfellipakkujaid teavitatakse igal tasemel ühtemoodi.",
  "GEN-6":
    "Portfellipakkujad on üldjuhul saajate hulgas; mõned üksikud sõnumid on ainult otsesele osapoolele.",

  "MP-1": "Mõõtepunkti, millel ei ole ühtegi kehtivat ega tulevast lepingut, ei levitata.",
  "MP-2": "Muudetud piirimõõtepunkt läheb selle kliendile.",
  "MP-3":
    "Muudetud mõõtepunkt läheb avatud tarnijale, nimetatud müüjale ja agregeerimise mõõtepunkti agregaatorile.",

  "AGR-1": "Lepingu saavad alati selle teenusepakkuja portfellipakkujad.",
  "AGR-2": "Kas saaja saab lepingu täielikult või osaliselt, otsustab Andmeladu.",
  "AGR-3":
    "AGGREGATION leping levitatakse ainult siis, kui see kattub ajas ülemmõõtepunkti GENERAL_SERVICE, SUPPLY või BORDER_SUPPLY lepinguga.",
  "AGR-4": "GENERAL_SERVICE leping levitatakse alles siis, kui see on aktiivne.",
  "AGR-5":
    "GENERAL_SERVICE leping, mille süsteem loob või kustutab ja mille teenusepakkuja on nimetatud müüja, läheb nimetatud müüjale ja võrguoperaatorile.",
  "AGR-6":
    "GENERAL_SERVICE leping, mille süsteem loob või kustutab ja mille teenusepakkuja on võrguoperaator, läheb võrguoperaatorile endale.",
  "AGR-7":
    "Muudetud või kustutatud GRID või BORDER_GRID leping läheb praegustele ja tulevastele avatud tarnijatele ning agregeerimise mõõtepunkti agregaatorile.",
  "AGR-8":
    "GRID lepingu tõttu muutunud või kustutatud SUPPLY leping läheb avatud tarnijale ning EN-i järgi ka mõõtepunkti haldurile.",
  "AGR-9": "Lisatud, muudetud või kustutatud SUPPLY leping läheb mõõtepunkti haldurile.",
  "AGR-10":
    "Teise SUPPLY lepingu tõttu muutunud või kustutatud SUPPLY leping läheb mõõtepunkti haldurile ja teisele avatud tarnijale.",
  "AGR-11":
    "Lisatud, muudetud või kustutatud AGGREGATION leping läheb ülemmõõtepunkti kattuvate lepingute järgi avatud tarnijale, nimetatud müüjale ja haldurile.",

  "MD-1":
    "Ühe või mitme mõõtepunkti ja perioodi sõnum läheb edasi üks-ühele, kui iga saaja tohib saada kõik, muidu tükeldatakse see nii, et igaüks saab ainult oma osa.",
  "MD-2":
    "Saajad sõltuvad mõõtepunkti SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE ja AGGREGATION lepingutest ning sellest, kuidas nende kehtivus andmete perioodidega kattub.",
  "MD-3": "Andmete periood, mis kattub sellise lepinguga, läheb selle lepingu teenusepakkujale.",

  "NB-1": "Võrguteenuse arvete sõnum läheb edasi üks-ühele või tükeldatakse samamoodi nagu mõõteandmed.",
  "NB-2":
    "Arve läheb SUPPLY või GENERAL_SERVICE lepingu järgi avatud tarnijale, nimetatud müüjale või mõlemale.",

  "CUS-1":
    "Arvelduse metaandmed lähevad nimetatud müüjale, kellel on või oli viimase 12 kuu jooksul kliendiga GENERAL_SERVICE leping, välja arvatud juhul, kui ta muutis neid ise.",
  "CUS-2": "Muutunud nimi läheb praegustele teenusepakkujatele.",

  "AUT-1": "Uus ligipääsuõigus läheb selle subjektile.",
  "AUT-2": "Ligipääsuõigused muude andmete levitamist ei mõjuta.",
  "AUT-3": "Ligipääsuõigusel on kehtivus ja ulatus.",
  "AUT-4": "Ligipääsuõigus lubab selle saajal pärida mõõtepunkte ja andmeid, mida ta muidu pärida ei tohiks.",
  "AUT-5":
    "Uued ligipääsuõigused leitakse PERMISSION tüüpi skaneerides, kindel ligipääsuõigus otsinguteenusega.",

  "COO-1": "Uuest kooskõlastusest teavitatakse kõiki kandidaate.",
  "COO-2": "Tühistatud kooskõlastusest teavitatakse kõiki kandidaate.",
  "COO-3": "Kui mõni kandidaat nõustub või keeldub, teavitatakse sellest kõiki kandidaate.",

  "SCAN-1": "Andmeladu sõnumeid laiali ei saada; turuosalised tõmbavad need ise.",
  "SCAN-2": "Päring nimetab ajavahemiku või ID-de vahemiku, ühe andmeobjekti tüübi ja lehekülje.",
  "SCAN-3": "Päring tagastab sõnumid, mis on adresseeritud küsijale.",
  "SCAN-4": "Aeglaselt muutuvaid andmeid sobib skaneerida üks kuni neli korda ööpäevas.",
  "SCAN-5": "Kiiresti muutuvaid andmeid sobib skaneerida iga tund või tihedamini.",
  "SCAN-6":
    "Andmeobjekti tüübid on AGREEMENT, METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, PERMISSION ning ainult EN-is ja mitte vanas teenuses AGREEMENT_COORDINATION.",
  "SCAN-7": "METERING_DATA päring hõlmab kõige rohkem ühe tunni.",
  "SCAN-8": "Iga muu päring hõlmab kõige rohkem 24 tundi, vähem kui sügisese kellakeeramise kohalik ööpäev.",
  "SCAN-9": "ID-de vahemik, idTo miinus idFrom, on kõige rohkem 10000.",
  "SCAN-10": "Pikemad vahemikud loetakse mitme päringuga.",
  "SCAN-11": "Midagi, mis on vanem kui seitse ööpäeva, lugeda ei saa.",

  "RSN-1": "Sõnumil on põhjus; ET-i järgi võib see elutsüklita tüüpidel puududa või olla alati CREATE.",
  "RSN-2":
    "Lihtsad põhjused on CREATE, UPDATE ja DELETE; mõnel tüübil mõni neist puudub, nagu METERING_POINT tüübil DELETE ja NETWORK_BILL tüübil UPDATE.",
  "RSN-3": "Liitpõhjused esinevad ainult AGREEMENT sõnumites.",
  "RSN-4": "Liitpõhjus ütleb, mis juhtus, mis tüüpi lepingu tõttu ja mis juhtus selle lepinguga.",
  "RSN-5": "EN-i kataloog: 46 liitpõhjust.",
  "RSN-6": "Kolm kooskõlastuse põhjust ei nimeta põhjustanud tegevust.",
  "RSN-7": "ET-i lühem kataloog: 12 liitpõhjust.",

  "API-1": "Andmete levitamise teenustel on oma versioonid.",
  "API-2":
    "Uus struktuur toob uue versiooni; kui muutub ainult päring ja vastus jääb samaks, ei ole uut versiooni vaja. Struktuurid on need, mis Swaggeris.",
  "API-3": "Uued teenused on iga andmeobjekti tüübi jaoks eraldi ja tagastavad versiooni 2 või uuema.",
  "API-4": "Vana teenus pakub versioonis 1 kõiki tüüpe peale kooskõlastuse.",
  "API-5":
    "Teenused on vana otsing kõigi andmeobjekti tüüpide jaoks ning uued eraldi teenused lepingute ja nende kooskõlastuste jaoks.",
  "REQ-1": "Päringus on createdTimeFrom ja createdTimeTo või idFrom ja idTo, kumbki paar tervikuna.",
  "REQ-2": "Päringus on üks resourceType.",
  "REQ-3": "Päringus on pagineerimise sektsioon.",
  "RES-1":
    "Levitatud sõnumil on id, createdTime, resourceType, reason, hasContent, content ja selle puudumisel contentMissingReason; vastuses on pagineerimise sektsioon.",
  "RES-2": "Atribuut hasContent ütleb, kas sisu on olemas.",
  "RES-3": "Kui sisu puudub, võib contentMissingReason põhjust öelda, ühega kolmest tekstist.",
  "RES-4": "Sõnumite ID-d kasvavad ajas.",
  "OBJ-1":
    "AGREEMENT sõnumis on leping nii, nagu selle annab POST agreement vastus; agreementId, meterEic ja validTo võivad puududa, serviceProviderEic ja customerEic olla varjatud.",
  "OBJ-2": "METERING_POINT sõnumis on see, mida võtab vastu PUT meter.",
  "OBJ-3": "METERING_DATA sõnumis on see, mida võtab vastu POST meter-data.",
  "OBJ-4": "NETWORK_BILL sõnumis on see, mida võtab vastu POST network-bill.",
  "OBJ-5": "CUSTOMER_DATA sõnumis on customerType, customerMetadata ja customerEic.",
  "OBJ-6":
    "PERMISSION sõnumis on ligipääsuõigus: kes selle kellele annab, mis mõõtepunktis, mis perioodi andmetele, mis rollis ja eesmärgil ning kui kaua see kehtib.",

  "CON-1":
    "Varem lõppev GRID leping lõpetab selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud ning kustutab need, mis algavad selle uuel lõpul või hiljem.",
  "CON-2":
    "Hiljem lõppev GRID leping annab tagasi selle, mille varasem lõpp ära võttis, niivõrd kui see ise ja järgmine SUPPLY leping lubavad; kustutatu jääb kustutatuks.",
  "CON-3": "Koos GRID lepinguga kustutatakse ka selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud.",
  "CON-4":
    "Uus SUPPLY leping lõpetab varem alanud ja sellega kattuva, kustutab need, mis algavad selle algusel või enne selle lõppu, ega nihuta ühtegi algust.",
  "CON-5":
    "Muudetud või kustutatud SUPPLY leping midagi ei taasta; hiljem lõppev kustutab need, mis algavad juurde tulnud ajal.",
  "CON-6":
    "Kui muutub GRID, SUPPLY või NAMED_SUPPLIER, moodustatakse GENERAL_SERVICE uuesti: GRID ilma selle SUPPLY lepinguteta, jagatud kohtades, kus nimetatud müüja vahetub, ainult REGULAR ja INTERNAL punktides, mille haldur on GRID_OPERATOR või CLOSED_DISTRIBUTION_NETWORK.",
  "CON-7":
    "Võrguoperaatoriga sõlmitud PORTFOLIO_SUPPLIER leping loob, muudab või kustutab BORDER_SUPPLY lepingud selle võrguoperaatori piirimõõtepunktides; kahe avatud tarnija vaheline ei tee midagi.",
  "CON-8": "BORDER_GRID leping loob, muudab või kustutab oma mõõtepunkti BORDER_SUPPLY lepingu.",
  "CON-9": "Kooskõlastuse kaudu rakendatud SUPPLY muudatusel on samad tagajärjed, aga oma põhjus.",
  "CON-10": "GENERAL_SERVICE leping, mille algus on kätte jõudnud, levitatakse looduna.",

  "BEY-1": "Loodud või muudetud PORTFOLIO_SUPPLIER leping läheb ka selle kliendile.",
  "BEY-2":
    "Loodud, muudetud või kustutatud JOINT_INVOICE leping läheb ka avatud tarnijale, kes on selle teenusepakkuja.",
  "BEY-3":
    "Loodud, muudetud või kustutatud NAMED_SUPPLIER leping läheb ka nimetatud müüjale, kes on selle teenusepakkuja.",
  "BEY-4":
    "Tagasiulatuva SUPPLY muudatuse kandidaadid on avatud tarnija, GENERAL_SERVICE lepingu teenusepakkuja ja kummagi bilansihaldur.",
  "BEY-5": "Ühe muudatuse kustutatud GENERAL_SERVICE sõnumid tulevad enne loodute omi.",
  "BEY-6": "Mõõtepunkti omamine ei too omaniku portfellipakkujale midagi.",
  "BEY-7":
    "Gaasi ööpäev, vahemikega PT1H või P1D, kestab kohaliku aja järgi kella 07:00-st 07:00-ni, elektril, vahemikega PT15M (enne 1. aprilli 2025 PT1H), 00:00-st 00:00-ni.",
  "BEY-8":
    "Esitatavad mõõteandmed algavad oma resolutsiooni piiril, 12 kuud tagasi kuni 45 päeva ette; ükski vahemik ei ole kaks korda, igas on IN või OUT kogus kilovatt-tundides (gaasil ka kuupmeetrites), mis ei ole negatiivne ja milles on kõige rohkem 3 komakohta, netokogused tulenevad neist ning teise versiooni sõnumis on kõige rohkem 35 040 perioodi.",
  "BEY-9":
    "Esitataval võrguteenuse arvel on vähemalt üks kogus, ükski ei ole negatiivne ega elektri puhul kuupmeetrites; arve on punkti ühe GRID lepingu sees, hõlmab kõige rohkem ühe kuu, algab ja lõpeb samas kuus, vajab tarnijavahetusel teist arvet ning on sama perioodi vanema calculationTimestamp väärtusega arve uuendus.",
  "BEY-10":
    "Portfelli-, müüja nimetamise ja ühisarve lepingud algavad kuu esimesel ja lõpevad kuu viimasel päeval; muuta tohib ainult lepingu lõppu ja halduri enda tunnust, lõppenud lepingus mitte midagi.",
  "BEY-11":
    "Alates 31. märtsist 2026 ei ole vanas teenuses lepinguid, alates 20. juulist 2026 kell 11:00 võrguoperaatorite elektri mõõteandmeid ega teise versiooni arveid, alates 1. veebruarist 2027 elektri mõõteandmeid üldse.",
  "BEY-12":
    "Ühe mõõtepunkti agregeerimise lepingud kattuda ei tohi, samuti mitte eri agregaatorite omad ühe ülemmõõtepunkti all; ühe agregaatori omad ühe ülemmõõtepunkti all tohivad.",
  "BEY-13": "GRID lepingu tõttu muutunud AGGREGATION leping läheb ka selle agregaatorile.",
  "BEY-14": "BORDER_SUPPLY leping läheb selle avatud tarnijale ja piirimõõtepunkti haldurile.",
  "BEY-15": "Endine tarnija tohib oma lepingu aja andmeid lugeda 12 kuud pärast selle lõppu.",
  "BEY-16":
    "Eelmise ööpäeva andmete tähtaeg on igal tööpäeval kell 10:00 (gaasil 13:00), agregeerimispunkti omadel iga päev kell 10:00, kuu lõplikel andmetel järgmise kuu 5. päev (gaasil 7. päev).",
  "BEY-17":
    "Tarnija ja nimetatud müüja tohivad pärida möödunud 12 kuud ja oma lepingu aega, enne selle algust ainult tehnilisi andmeid, agregaator, BORDER_GRID lepingu klient, agregeerimispunkti ülempunkti tarnija ja tarnija portfellipakkujad ainult lepingu aega, haldur oma punkte ja nende all olevaid agregeerimispunkte, energiateenuse pakkuja ilma ligipääsuõiguseta mitte midagi ning ligipääsuõiguse saaja selle andmete perioodi, kuni õigus kehtib.",
  "BEY-18":
    "Uuele teenusele ütlevad küsija päised (x-market-participant-eic, x-market-participant-role, x-commodity-type, x-document-identification) ning lehekülje page ja size, vanale päringu keha, marketParticipantContext ning pagination väljadega page ja pageSize.",
  "BEY-19":
    "Kolme avalikku lehte ei järgita: muutunud SUPPLY leping ei lähe agregaatorile, GENERAL_SERVICE lepingul on redaktsiooni liitpõhjused ning loodud BORDER_GRID leping toob BORDER_SUPPLY lepingu kohe.",
} as const satisfies Readonly<Record<StatementId, string>>;
