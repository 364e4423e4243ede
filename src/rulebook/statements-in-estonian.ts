/**
 * The sentences of the statements in Estonian, in the words of the Datahub's own Estonian text. They stand apart from the
 * English ones so that only what prints them loads them; a statement without a sentence here does not compile.
 */
import type { StatementId } from "./statements.js";

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
    "Nimetatud müüja loodud või kustutatud GENERAL_SERVICE leping läheb nimetatud müüjale ja võrguettevõtjale.",
  "AGR-6": "Võrguettevõtja loodud või kustutatud GENERAL_SERVICE leping läheb võrguettevõtjale endale.",
  "AGR-7":
    "Muudetud või kustutatud GRID või BORDER_GRID leping läheb praegustele ja tulevastele avatud tarnijatele ning agregeerimise mõõtepunkti agregaatorile.",
  "AGR-8":
    "GRID lepingu tõttu muutunud SUPPLY leping läheb avatud tarnijale ning EN-i järgi ka mõõtepunkti haldurile.",
  "AGR-9": "Lisatud, muudetud või kustutatud SUPPLY leping läheb mõõtepunkti haldurile.",
  "AGR-10":
    "Teise SUPPLY lepingu tõttu muutunud SUPPLY leping läheb mõõtepunkti haldurile ja teisele avatud tarnijale.",
  "AGR-11":
    "Muutunud AGGREGATION leping läheb ülemmõõtepunkti kattuvate lepingute järgi avatud tarnijale, nimetatud müüjale ja haldurile.",

  "MD-1":
    "Sõnum läheb edasi üks-ühele, kui iga saaja tohib saada kõik, muidu tükeldatakse see nii, et igaüks saab ainult oma osa.",
  "MD-2": "Saajad sõltuvad mõõtepunkti SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE ja AGGREGATION lepingutest.",
  "MD-3": "Andmete periood, mis kattub sellise lepinguga, läheb selle lepingu teenusepakkujale.",

  "NB-1": "Võrguteenuse arvete sõnum läheb edasi üks-ühele või tükeldatakse samamoodi nagu mõõteandmed.",
  "NB-2":
    "Arve läheb SUPPLY või GENERAL_SERVICE lepingu järgi avatud tarnijale, nimetatud müüjale või mõlemale.",

  "CUS-1":
    "Arvelduse metaandmed lähevad nimetatud müüjale, kellel on või oli viimase 12 kuu jooksul kliendiga GENERAL_SERVICE leping.",
  "CUS-2": "Muutunud nimi läheb praegustele teenusepakkujatele.",

  "AUT-1": "Uus ligipääsuõigus läheb selle subjektile.",
  "AUT-2": "Ligipääsuõigused muude andmete levitamist ei mõjuta.",
  "AUT-3": "Ligipääsuõigusel on kehtivus ja ulatus.",
  "AUT-4": "Ligipääsuõigus lubab selle saajal pärida mõõtepunkte ja andmeid, mida ta muidu pärida ei tohiks.",
  "AUT-5": "Uued ligipääsuõigused leitakse skaneerides, kindel ligipääsuõigus otsides.",

  "COO-1": "Uuest kooskõlastusest teavitatakse kõiki kandidaate.",
  "COO-2": "Tühistatud kooskõlastusest teavitatakse kõiki kandidaate.",
  "COO-3": "Kui mõni kandidaat nõustub või keeldub, teavitatakse sellest kõiki kandidaate.",

  "SCAN-1": "Andmeladu sõnumeid laiali ei saada; turuosalised tõmbavad need ise.",
  "SCAN-2": "Päring nimetab ajavahemiku või ID-de vahemiku, ühe andmeobjekti tüübi ja lehekülje.",
  "SCAN-3": "Päring tagastab sõnumid, mis on adresseeritud küsijale.",
  "SCAN-4": "Aeglaselt muutuvaid andmeid tuleb skaneerida üks kuni neli korda ööpäevas.",
  "SCAN-5": "Kiiresti muutuvaid andmeid tuleb skaneerida iga tund või tihedamini.",
  "SCAN-6": "Andmeobjekti tüübid; AGREEMENT_COORDINATION on olemas ainult EN-is ja mitte vanas teenuses.",
  "SCAN-7": "METERING_DATA päring hõlmab kõige rohkem ühe tunni.",
  "SCAN-8": "Iga muu päring hõlmab kõige rohkem 24 tundi, vähem kui sügisese kellakeeramise kohalik ööpäev.",
  "SCAN-9": "ID-de vahemik, idTo miinus idFrom, on kõige rohkem 10000.",
  "SCAN-10": "Pikemad vahemikud loetakse mitme päringuga.",
  "SCAN-11": "Midagi, mis on vanem kui seitse ööpäeva, lugeda ei saa.",

  "RSN-1": "Sõnumil on põhjus; ET-i järgi võib see elutsüklita tüüpidel puududa või olla alati CREATE.",
  "RSN-2": "Lihtsad põhjused on CREATE, UPDATE ja DELETE; mõnel tüübil mõni neist puudub.",
  "RSN-3": "Liitpõhjused esinevad ainult AGREEMENT sõnumites.",
  "RSN-4": "Liitpõhjus ütleb, mis juhtus, mis tüüpi lepingu tõttu ja mis juhtus selle lepinguga.",
  "RSN-5": "EN-i kataloog: 46 liitpõhjust.",
  "RSN-6": "Kolm kooskõlastuse põhjust ei nimeta põhjustanud tegevust.",
  "RSN-7": "ET-i lühem kataloog: 12 liitpõhjust.",

  "API-1": "Andmete levitamise teenustel on oma versioonid.",
  "API-2": "Uus struktuur toob uue versiooni.",
  "API-3": "Uued teenused on iga andmeobjekti tüübi jaoks eraldi ja tagastavad versiooni 2 või uuema.",
  "API-4": "Vana teenus pakub versioonis 1 kõiki tüüpe peale kooskõlastuse.",
  "API-5": "Teenuste loetelu.",
  "REQ-1": "Päringus on createdTimeFrom ja createdTimeTo või idFrom ja idTo, kumbki paar tervikuna.",
  "REQ-2": "Päringus on üks resourceType.",
  "REQ-3": "Päringus on pagineerimise sektsioon.",
  "RES-1": "Levitatud sõnumi atribuudid.",
  "RES-2": "Atribuut hasContent ütleb, kas sisu on olemas.",
  "RES-3": "Sisu puudumist seletab üks kolmest tekstist.",
  "RES-4": "Sõnumite ID-d kasvavad ajas.",
  "OBJ-1": "Lepingu sõnum.",
  "OBJ-2": "Mõõtepunkti sõnum.",
  "OBJ-3": "Mõõteandmete sõnum.",
  "OBJ-4": "Võrguteenuse arve sõnum.",
  "OBJ-5": "Kliendi sõnum.",
  "OBJ-6": "Ligipääsuõiguse sõnum.",

  "CON-1":
    "Varem lõppev GRID leping lõpetab või kustutab selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud.",
  "CON-2": "Hiljem lõppev GRID leping annab niipalju kui võimalik tagasi, mis varasem lõpp ära võttis.",
  "CON-3": "Kustutatud GRID lepinguga kustutatakse selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud.",
  "CON-4": "Uus SUPPLY leping lõpetab kehtiva ja kustutab need, mis algavad selle kehtivuse ajal.",
  "CON-5":
    "Muudetud või kustutatud SUPPLY leping midagi ei taasta; hiljem lõppev kustutab need, mis algavad juurde tulnud ajal.",
  "CON-6":
    "GENERAL_SERVICE moodustatakse uuesti: GRID ilma selle SUPPLY lepinguteta, jagatud kohtades, kus nimetatud müüja vahetub.",
  "CON-7":
    "Võrguettevõtjaga sõlmitud PORTFOLIO_SUPPLIER leping loob, muudab või kustutab BORDER_SUPPLY lepingud selle võrguettevõtja piirimõõtepunktides.",
  "CON-8": "BORDER_GRID leping loob, muudab või kustutab oma mõõtepunkti BORDER_SUPPLY lepingu.",
  "CON-9": "Kooskõlastuse kaudu rakendatud SUPPLY muudatusel on samad tagajärjed, aga oma põhjus.",
  "CON-10": "GENERAL_SERVICE leping, mille algus on kätte jõudnud, levitatakse looduna.",

  "BEY-1": "Loodud või muudetud PORTFOLIO_SUPPLIER leping läheb ka selle kliendile.",
  "BEY-2": "Muutunud JOINT_INVOICE leping läheb ka avatud tarnijale.",
  "BEY-3": "Muutunud NAMED_SUPPLIER leping läheb ka nimetatud müüjale.",
  "BEY-4": "Kes on tagasiulatuva SUPPLY muudatuse kandidaadid.",
  "BEY-5": "Ühe muudatuse kustutatud GENERAL_SERVICE sõnumid tulevad enne loodute omi.",
  "BEY-6": "Mõõtepunkti omamine ei too omaniku portfellipakkujale midagi.",
  "BEY-7": "Gaasi ööpäev kestab kohaliku aja järgi kella 07:00-st 07:00-ni, elektril 00:00-st 00:00-ni.",
  "BEY-8": "Millele peavad saadetavad mõõteandmed vastama.",
  "BEY-9": "Millele peab saadetav võrguteenuse arve vastama.",
  "BEY-10": "Millal lepingud algavad ja lõpevad ning mida neis muuta tohib.",
  "BEY-11": "Millisest teenusest andmeobjekti tüüpi loetakse, sõltub kuupäevast.",
  "BEY-12": "Millised agregeerimise lepingud tohivad kattuda.",
  "BEY-13": "GRID lepingu tõttu muutunud AGGREGATION leping läheb ka selle agregaatorile.",
  "BEY-14": "BORDER_SUPPLY leping läheb selle avatud tarnijale ja piirimõõtepunkti haldurile.",
  "BEY-15": "Endine tarnija tohib oma lepingu aja andmeid lugeda 12 kuud pärast selle lõppu.",
  "BEY-16": "Millal peavad mõõteandmed olemas olema.",
  "BEY-17": "Kes tohib mida pärida, lepingu või ligipääsuõiguse alusel.",
  "BEY-18": "Mõlemat liiki teenuste päringu päised, kontekst ja pagineerimine.",
  "BEY-19": "Kus avalikud lehed põhjuste ja saajate osas üksteisele vastu räägivad.",
} as const satisfies Readonly<Record<StatementId, string>>;
