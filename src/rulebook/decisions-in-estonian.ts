/**
 * The register of decisions in Estonian: question, readings in the order of the register, why. It stands apart from the
 * English text so that only what prints it loads it; a decision or a reading without its translation does not compile.
 *
 * Longer than 300 lines: a register, one entry after the other.
 */
import type { DecisionId, decisions } from "./decisions.js";

type Register = typeof decisions;

/** A text for each text of a list. */
type TextForEach<Texts extends readonly string[]> = { readonly [Place in keyof Texts]: string };

/** A decision in words: as many readings as the register has. */
export interface DecisionInWords<Readings extends readonly string[] = readonly string[]> {
  readonly question: string;
  readonly readings: TextForEach<Readings>;
  readonly why: string;
}

/** The register of decisions in Estonian. */
export const decisionsInEstonian = {
  "D-GEN-1": {
    question: "Kas on saajaid, kelle õigus ei tulene ühestki lepingust?",
    readings: [
      "Kaks: ligipääsuõiguse subjekt ja kooskõlastuse kandidaadid; mõlemad nimetab objekt ise.",
      "Ei ole.",
    ],
    why: "Ligipääsuõiguste ja kooskõlastuste reeglid nimetavad saajad ilma ühegi lepinguta.",
  },
  "D-GEN-4": {
    question: "Kes täpselt jääb saatjana välja?",
    readings: [
      "EIC, mis muudatuse saatis või tegi, kõigis oma rollides; tagajärjena tekkinud muudatuse teeb süsteem, seega ei jää sellest keegi välja, ka mitte tarnija, kelle uus SUPPLY lõpetab tema enda varasema.",
      "Ainult see roll, milles ta muudatuse saatis.",
      "Ka sellest, mida tema muudatus kaasa toob.",
    ],
    why: "Tekst räägib saatjast, mitte rollist; tagajärje teeb Andmeladu ja võrguoperaator peab saama teada üldteenusest, mille tema enda muudatus esile kutsub.",
  },
  "D-GEN-5": {
    question: "Kui kõrgele portfelliahel ulatub ja milline ahel nimetatakse?",
    readings: [
      "Kõik tasemed, ringid lõpevad vaikides; iga pakkuja üks kord iga aluseks oleva lepingu kohta, lühima ahelaga, võrdsetest EIC järjekorras esimesega.",
      "Iga ahel eraldi.",
    ],
    why: "Kõiki tasemeid tuleb teavitada ühtemoodi; õiguse näitamiseks piisab ühest ahelast ja ahelaid võib olla tohutult palju.",
  },
  "D-GEN-6": {
    question:
      "Milliseid sõnumeid portfellipakkujad saavad, keda nad järgivad ja milliseid portfellilepinguid arvestatakse?",
    readings: [
      "METERING_POINT, AGREEMENT, METERING_DATA ja NETWORK_BILL; nad järgivad sõnumis oleva lepingu teenusepakkujat ja iga otsest osapoolt, kelle õigus tuleneb lepingust, mitte kunagi pelgalt haldurit. Mõõtepunktide ja lepingute puhul arvestatakse praegu kehtivat portfelli, andmete puhul seda, mis koos kogu ahelaga mõõtmise ajal kehtis.",
      "Mõõtepunktide ja lepingute puhul arvestatakse kehtivust, mis kattub lepingu omaga alates praegusest hetkest (valik GEN-6: valid-from-now-on).",
    ],
    why: "Tekst nimetab ainult üksikuid erandeid; kliendiandmed, ligipääsuõigused ja kooskõlastused on mõeldud kindlale isikule. Sõnum tulevasele bilansihaldurile parandati ära kui viga.",
  },
  "D-GEN-6-DIRECT": {
    question: "Kas portfellipakkujad saavad CUSTOMER_DATA, PERMISSION või AGREEMENT_COORDINATION sõnumeid?",
    readings: [
      "Ei, need on ainult otsesele osapoolele.",
      "Jah, nad järgivad igat osapoolt, kellele sõnum on mõeldud (valik GEN-6: everything).",
    ],
    why: "Tekst ütleb, et üksikud juhud on ainult otsesele osapoolele, kuid ei nimeta neid; need kolm on mõeldud kindlale isikule.",
  },
  "D-MARKET": {
    question: "Kas gaasi- ja elektrilepinguid arvestatakse koos?",
    readings: [
      "Mitte kunagi: kaht lepingut arvestatakse koos, kui nende turg on sama või ühe turg on teadmata. Turu määrab lepingu commodityType, selle puudumisel mõõtepunkti oma.",
      "Energialiigil ei ole tähtsust.",
    ],
    why: "Bilansiportfell on igal turul eraldi; leping, mis turgu ei nimeta, ei räägi kummagi vastu.",
  },
  "D-NAMED-SUPPLIER": {
    question: "Millal on GENERAL_SERVICE lepingu teenusepakkuja nimetatud müüja?",
    readings: [
      "Siis, kui ta ei ole mõõtepunkti haldur, ka siis, kui haldur on teadmata.",
      "Siis, kui seda ütleb NAMED_SUPPLIER leping.",
    ],
    why: "Üldteenust annab haldur või müüja, kelle ta on nimetanud; NAMED_SUPPLIER lepingut turuosaline enamasti ei näe.",
  },
  "D-MP-1": {
    question: "Millised lepingud hoiavad mõõtepunkti levituses?",
    readings: [
      "Mis tahes tüüpi leping, mis nimetab seda punkti; GENERAL_SERVICE siiski alles aktiivsena.",
      "Ainult mõne saaja lepingud.",
    ],
    why: "Tekst räägib lepingutest tüüpi nimetamata; vaikiv GENERAL_SERVICE ei tohi endast märku anda ka mõõtepunkti kaudu.",
  },
  "D-MP-1-FUTURE": {
    question: "Kas veel tulevane GENERAL_SERVICE hoiab mõõtepunkti levitamises?",
    readings: ["Ei, see loeb alates aktiveerumisest.", "Jah, nagu iga tulevane leping."],
    why: "Avalik muudatuste kirje jätab tulevase GENERAL_SERVICE lepingu välja ühes teises teenuses; et nii on ka siin, on oletus.",
  },
  "D-MP-2": {
    question: "Kes on piirimõõtepunkti klient?",
    readings: ["Iga kehtiva või tulevase BORDER_GRID lepingu klient.", "Praegu kehtiva lepingu klient."],
    why: "Levitamise tingimus nimetab kehtivaid ja tulevasi lepinguid võrdselt.",
  },
  "D-MP-3": {
    question: "Milliseid punkte ja lepinguid mõõtepunkti andmete muutmise reegel silmas peab?",
    readings: [
      "Iga punkti, mis ei ole piirimõõtepunkt; kehtivaid ja tulevasi SUPPLY ja AGGREGATION lepinguid, AGGREGATION punktil endal või vahetult selle all, ning nimetatud müüja praegu kehtivat GENERAL_SERVICE lepingut.",
      "Ainult punkti enda lepinguid.",
    ],
    why: "Agregeerimise mõõtepunkt on mõõdetava punkti all omaette punkt; üldteenust, mis ei ole aktiivne, ei levitata mingil kujul.",
  },
  "D-AGR-2": {
    question: "Milliseid atribuute ei pruugi saaja näha?",
    readings: [
      "Ennustatakse täielik leping; serviceProviderEic, customerEic ja agreementId märgitakse võimalikult varjatuks.",
      "Ennustatakse osaline leping.",
    ],
    why: "Atribuutide ärajätmise reeglid ei ole avalikud.",
  },
  "D-AGR-3": {
    question: "Milliseid ülemmõõtepunkti lepinguid ja AGGREGATION lepingu millist kehtivust võrreldakse?",
    readings: [
      "Praegu kehtivaid ja tulevasi lepinguid, GENERAL_SERVICE ainult praegu kehtivat; muutmisel kehtivust enne ja pärast, kustutamisel kustutatut. Kui ülemmõõtepunkt on teadmata, siis mitte keegi.",
      "Mis tahes aja lepinguid (valik AGR-3: any-time).",
    ],
    why: "Nagu GRID muutmisel, nii ei ole endisel tarnijal ka siin punktiga enam tegemist.",
  },
  "D-AGR-4": {
    question: "Mis juhtub, kui vaikiv GENERAL_SERVICE aktiveerub?",
    readings: ["See levitatakse sel hetkel põhjusega CREATE.", "See levitatakse järgmise muudatusega."],
    why: "Tekst lubab levitamist pärast aktiveerumist; saajale on leping uus.",
  },
  "D-AGR-4-REASON": {
    question: "Mis põhjus on aktiveerunud GENERAL_SERVICE sõnumil?",
    readings: ["CREATE.", "Selle muudatuse kood, mis osa lõi."],
    why: "Aktiveerumist ei põhjusta ükski leping; ükski avalik tekst seda ei ütle.",
  },
  "D-AGR-5": {
    question: "Kes on GENERAL_SERVICE lepingu võrguoperaator?",
    readings: ["Mõõtepunkti haldur.", "Punkti GRID lepingu teenusepakkuja."],
    why: "Korras andmetes on need üks ja sama; mõõtepunkt ütleb seda otse.",
  },
  "D-AGR-7": {
    question: "Milliseid tarnijaid muutunud GRID puudutab?",
    readings: [
      "Punkti iga kehtivat või tulevast SUPPLY lepingut (BORDER_GRID puhul BORDER_SUPPLY lepingut) kliendist sõltumata; agregaatoreid nagu mõõtepunkti muutmisel.",
      "Neid, kelle klient on sama mis GRID lepingul.",
    ],
    why: "Tekst nimetab punkti praegust või tulevast avatud tarnijat ilma kliendi kohta tingimust seadmata.",
  },
  "D-AGR-8": {
    question: "Keda teavitatakse SUPPLY lepingust, mida muutis selle GRID, ja kas kustutamine on muutmine?",
    readings: [
      "EN: avatud tarnijat ja mõõtepunkti haldurit; ET: ainult avatud tarnijat. Ka kustutatud GRID loeb.",
      "Ainult muudetud GRID.",
    ],
    why: "Redaktsioonid erinevad; põhjuste kataloogis on kustutamine kustutatud GRID lepingu tõttu.",
  },
  "D-AGR-9": {
    question: "Kas SUPPLY muutmise reegel hõlmab ka tagajärgi?",
    readings: [
      "Ei, ainult esmast muudatust; tagajärgedel on oma reeglid.",
      "Jah, SUPPLY lepingu iga muutumist.",
    ],
    why: "SUPPLY lepingul, mida mõjutab teine leping, on tabelis eraldi read.",
  },
  "D-AGR-10": {
    question: "Mitu sõnumit toob kaasa üks SUPPLY, mis mõjutab mitut teist?",
    readings: ["Ühe iga muutunud lepingu kohta, selle liitpõhjusega.", "Ühe kõigi kohta."],
    why: "Sõnumis on üks põhjus ja üks leping.",
  },
  "D-AGR-11": {
    question: "Kes on AGGREGATION lepingu ülemmõõtepunktis tarnija ja haldur?",
    readings: [
      "SUPPLY ja BORDER_SUPPLY teenusepakkuja on avatud tarnija, nimetatud müüja GENERAL_SERVICE annab nimetatud müüja; mis tahes kattuvuse korral saab ka ülemmõõtepunkti haldur.",
      "Haldur ainult omaenda lepingu järgi.",
    ],
    why: "Tekst loetleb kõik kolm ülemmõõtepunkti kattuvate lepingute järgi.",
  },
  "D-MD-1": {
    question: "Millal saadetakse sõnum edasi üks-ühele?",
    readings: [
      "Siis, kui iga saaja peale saatja enda saab selle tervikuna: kogu sõnumi kohta on üks otsus.",
      "Iga saaja kohta otsustatakse eraldi.",
    ],
    why: "Tekst esitab ühe küsimuse kogu sõnumi kohta: kas see kõik tohib minna üks-ühele.",
  },
  "D-MD-2": {
    question: "Kas mõõtepunkti mõõteandmed jõuavad selle all oleva agregeerimispunkti agregaatorini?",
    readings: [
      "Ei, arvestatakse ainult lepinguid, mis nimetavad andmete mõõtepunkti.",
      "Jah (valik MD-2: point-above-too).",
    ],
    why: "Sõna-sõnalt on jutt mõõtepunkti lepingutest; alus on nõrk, sest oma agregeerimispunkti andmeid saab saata ainult agregaator ise.",
  },
  "D-MD-3": {
    question: "Milline on ühik, mis saajale läheb?",
    readings: [
      "Üks ajavahemik, tervikuna, igale teenusepakkujale, kelle leping kattub sellega rohkem kui null aega; P1D on üks kohalik ööpäev oma algusest.",
      "Vahemiku see osa, mis jääb kehtivuse sisse.",
    ],
    why: "Mõõdetud kogust ei saa jagada andmeid välja mõtlemata.",
  },
  "D-NB-1": {
    question: "Milline on võrguteenuse arve sõnumi ühik?",
    readings: ["Üks arve; selle koguseid ei jagata.", "Arve üks päev."],
    why: "Arvel on ainult kogusummad.",
  },
  "D-NB-2": {
    question: "Kas võrguoperaatori enda GENERAL_SERVICE annab õiguse arvele?",
    readings: ["Ei, mitte kellelegi, ja keegi ei järgi seda.", "Jah, haldurile."],
    why: "Tekst nimetab avatud tarnijat ja nimetatud müüjat; arve saadab haldur ise.",
  },
  "D-NB-2-BORDER": {
    question: "Kes saab piirimõõtepunkti võrguteenuse arve?",
    readings: [
      "Mitte keegi: tabel nimetab avatud tarnija ja nimetatud müüja SUPPLY ja GENERAL_SERVICE lepingu järgi.",
      "Selle BORDER_SUPPLY teenusepakkuja (valik NB-2: border-supply-too).",
    ],
    why: "Allika tabelis ei ole BORDER_SUPPLY lepingut; avalik muudatuste kirje ja avalik leht räägivad piirimõõtepunkti arvetest, kuid ei ütle, kes need saab.",
  },
  "D-CUS-1": {
    question: "Mis on arvelduse metaandmed ja viimased 12 kuud?",
    readings: [
      "Tüübid BILLING_*; validFrom ei ole praegusest hiljem ja validTo on hiljem kui hetk 12 kalendrikuud enne praegust kohalikus ajas (29. veebruarist saab 28., korduvast tunnist esimene, vahelejäetud aeg nihkub vahe võrra edasi). Sõnumis on kõik antud metaandmed.",
      "365 päeva.",
    ],
    why: "Kuud on kalendrikuud turu enda ajas.",
  },
  "D-CUS-2": {
    question: "Mis on nimi ja mis on sõnumis?",
    readings: [
      "FIRST_NAME, LAST_NAME, COMPANY_NAME, ORGANIZATION_NAME; ainult need atribuudid, kui saajal ei ole samas sündmuses õigust CUS-1 järgi. Telefon ja e-post ei käivita midagi.",
      "Kõik metaandmed.",
    ],
    why: "Näidetes on ainult nimedega sõnum kõigi andmetega sõnumi kõrval.",
  },
  "D-AUT-1": {
    question: "Kes on subjekt ja millistest tegevustest teavitatakse?",
    readings: ["mandateCustomerEic; ainult CREATE.", "Ka muutmistest."],
    why: "Tekst räägib uuest ligipääsuõigusest.",
  },
  "D-AUT-1-INITIATOR": {
    question: "Kas ligipääsuõiguse subjekti teavitatakse, kui ta on ise ka algataja?",
    readings: ["Ei, kehtib GEN-4.", "Jah, uus ligipääsuõigus läheb alati subjektile."],
    why: "Sõna alati on vastuolus üldreegliga; ükski avalik tekst ei ütle, kumb on eespool.",
  },
  "D-COO": {
    question: "Kas tühistajat või vastajat teavitatakse tema enda teost?",
    readings: ["Ei, kehtib GEN-4.", "Jah, kõiki kandidaate ilma erandita."],
    why: "Kooskõlastuste reeglites ei sea miski üldreeglit kõrvale. Kogu see osa on Andmelaos arendamisel.",
  },
  "D-BEY-13": {
    question: "Kas agregaatorit teavitatakse, kui võrguoperaatori muudatus tema lepingu lõpetab?",
    readings: ["Jah, samal kattuvuse tingimusel nagu teisi.", "Ei."],
    why: "Avaliku lehe järgi näevad agregaatorid, kui võrguoperaator nende lepingu lõpetab.",
  },
  "D-BEY-14": {
    question: "Keda BORDER_SUPPLY lepingust teavitatakse?",
    readings: [
      "Selle avatud tarnijat ja piirimõõtepunkti haldurit, mõlemas redaktsioonis, SUPPLY eeskujul.",
      "Mitte kedagi peale portfellipakkujate.",
    ],
    why: "Kataloogis on BORDER_SUPPLY muudatuste põhjused, seega keegi neid saab.",
  },
  "D-BEY-1": {
    question: "Kas PORTFOLIO_SUPPLIER teenusepakkujat teavitatakse, kui muudatuse tegi klient?",
    readings: ["Ei: nimetatud on ainult klient.", "Jah."],
    why: "Lepingu võib sisestada ainult portfelli pakkuv avatud tarnija, seega seda juhtu ei tohiks esineda.",
  },
  "D-BEY-19": {
    question: "Kas muutunud SUPPLY läheb ka punkti agregaatorile?",
    readings: [
      "Ei: EN-i tabel nimetab haldurit ja teist avatud tarnijat.",
      "Jah, nagu ühel avalikul lehel kirjas.",
    ],
    why: "Tabel nimetab agregaatorit seal, kus teda mõeldakse, GRID muutmise juures; avalik leht mainib teda möödaminnes.",
  },
  "D-RSN-ABSENT": {
    question: "Millal võib saadud sõnumil põhjus puududa?",
    readings: [
      "ET-i järgi võib see väljaspool AGREEMENT ja METERING_POINT tüüpi puududa või olla alati CREATE ning sobib kokku iga ennustusega; mõlemas redaktsioonis võib see olla tühi, kui sisu puudub.",
      "Mitte kunagi: põhjuseta sõnum on vigane.",
    ],
    why: "ET ütleb nii elutsüklita tüüpide kohta ja sisuta näidissõnumis on põhjus tühi.",
  },
  "D-RSN-TYPES": {
    question: "Milliseid põhjuseid võib kanda iga andmeobjekti tüübi sõnum?",
    readings: [
      "METERING_POINT, METERING_DATA ja CUSTOMER_DATA: CREATE ja UPDATE; NETWORK_BILL ja PERMISSION: CREATE; AGREEMENT: kõiki, ainult GENERAL_SERVICE lepingut ei muudeta kunagi; AGREEMENT_COORDINATION: CREATE loomisel, UPDATE vastamisel, DELETE tühistamisel.",
      "Kõiki lihtsaid peale nende kahe, mille tekst välistab.",
    ],
    why: "Tekst toob kustutatud mõõtepunkti ja muudetud arve näiteks sellest, mida ei ole; ülejäänu tuleneb sellest, mis objektidega juhtuda saab.",
  },
  "D-RSN-PARTS": {
    question: "Kas liitpõhjustel on alati neli osa?",
    readings: [
      "Kooskõlastuse põhjustel on kolm, sest põhjustanud tegevust neis ei nimetata.",
      "Alati neli, nagu tekst ütleb.",
    ],
    why: "Kataloog sellesama lause all loetleb need kolm koodi, millel neljandat osa ei ole.",
  },
  "D-RSN-LISTED": {
    question: "Mis on reeglipärane põhjus, mida redaktsiooni kataloogis ei ole?",
    readings: ["Ikkagi põhjus, mis väärib hoiatust.", "Viga."],
    why: "Mõlemad tekstid nimetavad oma loetelu näideteks sellest, mis ette tuleb.",
  },
  "D-CON-BELONGS": {
    question: "Millised SUPPLY ja AGGREGATION lepingud kuuluvad GRID lepingu juurde?",
    readings: [
      "Need, mille teadaolev klient ja turg on samad ning mis algavad selle muudatuse-eelse kehtivuse ajal: SUPPLY selle punktil, AGGREGATION vahetult selle all olevates agregeerimispunktides.",
      "Need, mis sellega kattuvad.",
    ],
    why: "GRID kehtivuse ajal algav leping on sõlmitud selle alusel; teise kliendi leping on teise GRID lepingu asi.",
  },
  "D-CON-MEMORY": {
    question: "Mida GRID lepingu lühendatud leping mäletab ja millal see ununeb?",
    readings: [
      "Oma lõppu, läbi uute lühendamiste ja osalise taastamise; mälestus kaob, kui see lõpp on jälle käes, kui teine SUPPLY lepingu lõpetab ja kui pooled seda muudavad. Aega saab tagasi ainult leping, mis lõpeb täpselt seal, kus lõppes GRID; kustutatu jääb kustutatuks.",
      "Midagi ei mäletata; hilisemaks nihutatud lõpp on poolte asi.",
    ],
    why: "Parandatud GRID ei tohi tarnijale lepingut maksma minna, kuid poolte hilisem tahe on tähtsam.",
  },
  "D-CON-GENERAL-SERVICE": {
    question: "Kuidas täpselt GENERAL_SERVICE uuesti moodustatakse?",
    readings: [
      "Iga GRID kohta selle kehtivus ilma punkti kõigi SUPPLY lepinguteta, jagatud seal, kus halduri nimetatud müüja vahetub (kahest hiljem alanu, siis väiksem EIC); ühe teenusepakkuja kokkupuutuvad osad ühe GRID all on üks, teadmata teenusepakkuja loeb üheks; kahest sama tunnusega osast jääb pikem. Kustutatakse ja luuakse ainult muudatuse tekitatud vahe (D-CON-PARTIAL). NAMED_SUPPLIER puudutab oma turu punkte ja neid, mille turg on teadmata.",
      "Punkti kõik osad, ka möödunud.",
      "Lõppu nihutatakse muutmisega.",
    ],
    why: "Tagajärje põhjustab muudatus; osi, mida muudatus ei muuda, ei puututa, ja üldteenust ei muudeta kunagi.",
  },
  "D-CON-PARTIAL": {
    question:
      "Mis järgneb muudatusest kogumis, kus puuduvad üldteenused või lepingud, mis loetletud üldteenuseid seletavad?",
    readings: [
      "Enne ja pärast muudatust vajalike osade vahe. Mõlemas asendab loetletud GENERAL_SERVICE teadmata GRID lepingut oma kliendiga ja, kui teenust ei paku haldur, teadmata NAMED_SUPPLIER lepingut; loetletud BORDER_SUPPLY asendab teadmata BORDER_GRID lepingut oma kliendiga ja teadmata PORTFOLIO_SUPPLIER lepingut oma kahe osapoole vahel. Asendatakse ainult samas mõõtepunktis ja ajal, mil sellist lepingut ei ole ei muudatuse-eelses ega vaadeldavas kogumis. Kustutatust teatatakse loetletud kujul, iga tunnuse kohta üks kord, ka siis, kui kogum seda ei loetle; tunnusest, mis on loetletud nii, nagu seda pärast muudatust vaja on, ei teatata midagi; loetletud osa, mida ei ole vaja ei enne ega pärast ja mis kattub muutuva osaga, kustutatakse.",
      "Punkt moodustatakse uuesti, nagu oleks kogum täielik.",
    ],
    why: "Turuosalise kogum on osaline. Täielikuna moodustamine kustutab üldteenused, mille GRID või NAMED_SUPPLIER on teadmata, ja loob ammu möödunud aastate üldteenuseid.",
  },
  "D-CON-BORDER-SUPPLY": {
    question: "Kuidas täpselt BORDER_SUPPLY uuesti moodustatakse?",
    readings: [
      "Piirimõõtepunkti iga BORDER_GRID ja iga sama turu PORTFOLIO_SUPPLIER kohta, mille klient on BORDER_GRID klient: nende kehtivuste ühisosa. Kahest sama tunnusega lepingust jääb pikem; teistsugune lõpp on muutmine.",
      "Ainult siis, kui klient on teadaolevalt võrguoperaator.",
    ],
    why: "BORDER_GRID klient on võrguoperaator; miski muu lepingute kogumis ei ütle, kes seda on.",
  },
  "D-CON-UNLISTED": {
    question: "Millisena loeb mõõtepunkt, mida kogum ei loetle?",
    readings: [
      "BORDER punktina, kui sellel on BORDER_GRID, ülemmõõtepunktita AGGREGATION punktina, kui sellel on AGGREGATION, muidu võrguoperaatori REGULAR punktina; vaadatakse kogumit enne ja pärast. Haldur: muutuva GRID või BORDER_GRID lepingu teenusepakkuja, muidu praegu kehtiva oma (hilisem algus, siis väiksem EIC).",
      "Sellega ei tehta midagi.",
    ],
    why: "Turuosalisel on sageli lepingud ilma punktideta; enamiku jaoks ütlevad lepingud küllalt.",
  },
  "D-CON-DOCUMENT": {
    question: "Mis seisab Andmelao loodud GENERAL_SERVICE või BORDER_SUPPLY lepingus?",
    readings: [
      "Mõõtepunkti commodityType, selle puudumisel GRID oma, kui see on teada; preliminaryTerminationFee false; agreementId puudub; ajahetked UTC-s minuti täpsusega, sekundid ainult siis, kui need ei ole nullid, sekundi murdosa nii, nagu see seisab seal, millest leping tehti.",
      "GRID lepingu atribuudid.",
    ],
    why: "Nii on allikate näidetes; tunnuse annab lepingu pool, siin aga ei tegutse kumbki.",
  },
  "D-CON-ORDER": {
    question: "Millises järjekorras tagajärgedest teatatakse?",
    readings: [
      "Punkti SUPPLY lepingud alguse järgi, selle all olevad AGGREGATION lepingud punkti ja alguse järgi; siis GENERAL_SERVICE või BORDER_SUPPLY: kustutamised, muutmised, loomised, igaüks punkti, alguse, teenusepakkuja ja kliendi järgi.",
      "Järjekorda ei ole, ainult kustutatud GENERAL_SERVICE enne loodut.",
    ],
    why: "Avalik on ainult kustutamine enne loomist; kindel järjekord teeb vastused võrreldavaks.",
  },
  "D-CON-REASON": {
    question: "Mis on tagajärje põhjus, kui kataloogis seda ei ole?",
    readings: ["Selle tegevuse lihtne põhjus.", "Ikkagi liitpõhjus."],
    why: "Mida redaktsiooni kataloogis ei ole, seda selle järgi ei saadeta; mis juhtus, on ikka tõsi. Vastupidi otsusele D-RSN-LISTED, mille järgi on loetlemata kood siiski põhjus; avalik leht toetab seda GENERAL_SERVICE puhul.",
  },
  "D-CON-COORDINATION": {
    question: "Kuidas eristada kooskõlastuse rakendamist muust SUPPLY muudatusest?",
    readings: [
      "Sündmuse via järgi; nihutatud algus on kustutamine ja loomine, kummalgi oma tagajärjed.",
      "Iga minevikku puudutav SUPPLY muudatus on kooskõlastuse oma.",
    ],
    why: "Lepingust endast ei ole näha, kuidas selle muudatus tekkis.",
  },
  "D-CON-9": {
    question:
      "Kas SUPPLY teenusepakkujat teavitatakse, kui Andmeladu rakendab lepingu kooskõlastatud muudatuse?",
    readings: [
      "Ei: tabel nimetab ainult halduri ja teised tarnijad.",
      "Jah, muudatuse teeb Andmeladu, seega ei jää keegi muutjana välja (valik CON-9: own-supplier-too).",
    ],
    why: "Allika tabel nimetab ainult halduri ja teised avatud tarnijad; avalik muudatuste kirje nimetab veaks, et tarnijat pärast kinnitamist ei teavitatud.",
  },
  "D-CON-SYSTEM": {
    question: "Mis järgneb GENERAL_SERVICE või BORDER_SUPPLY lepingu vaadeldud muudatusele?",
    readings: [
      "Mitte midagi: see on süsteemi enda oma ja rakendatakse nii, nagu see on.",
      "Punkti lepingud moodustatakse uuesti.",
    ],
    why: "Kes mängib vaadeldu uuesti läbi, peab saama vaadeldud kogumi.",
  },
  "D-CON-FINDINGS": {
    question: "Kas nõutakse, et lepingud turu tingimustele vastaksid?",
    readings: [
      "Ei: mis nendega vastuolus on (aeg väljaspool GRID lepingut, kattuvused, tähtajad, kuu ja ööpäeva piirid), sellest teatatakse leiuna ning muudatus rakendatakse.",
      "Sellisest muudatusest keeldutakse.",
    ],
    why: "Turuosaline tunneb ainult osa turust; mis sealt paistab võimatu, võib olla korras.",
  },
  "D-CON-DEADLINES": {
    question: "Millistest tähtaegadest leid räägib?",
    readings: [
      "Kohalikest päevadest muudatuse päeva ja piiri vahel. SUPPLY ja AGGREGATION algavad 1 päev ette teatades, 14 päeva, kui mõni teine SUPPLY kestab üle uue alguse või mõni teine AGGREGATION seal kehtib või lõpeb, või koos oma GRID lepinguga kuni 48 tundi tagasi, ning lõpevad 1 päev ette teatades; poolte vahelised lepingud algavad, lõpevad ja kustutatakse 7 päeva ette teatades, gaasi puhul 14. GRID möödunud lõpp ei võta teistelt midagi ära; alanut ei kustutata, lõppenut ei muudeta. Kooskõlastuses kokku lepitud muudatuse kohta ei kehti neist ükski.",
      "Mitte ühestki, sest lähtetekstid neid ei nimeta.",
    ],
    why: "Nii ütlevad iga lepingutüübi avalikud reeglid; läbitöötatud juhtumid peavad neist kinni.",
  },
  "D-CON-48-HOURS": {
    question:
      "Kas AGGREGATION lepingut võib sisestada kuni 48 tundi pärast algust, kui see algab koos ülempunkti GRID lepinguga?",
    readings: ["Jah, nagu SUPPLY lepingut.", "Ei."],
    why: "Avaliku lehe keeled on vastuolus: ingliskeelne jättis reegli 2025. aastal välja, eestikeelne on selle alles jätnud.",
  },
  "D-CON-KIND": {
    question: "Millised lepingud ei tohi olla sellised, nagu nad on, või seal, kus nad on?",
    readings: [
      "Gaasi SUPPLY algab kuu algusest või siis, kui punkti GRID algab või lõpeb; osapoolte vahelise lepingu sõlmivad kaks eri osapoolt; GRID, BORDER_GRID ja osapoolte vaheline leping on ennetähtaegse lõpetamise tasuta; AGGREGATION on agregeerimispunktis, BORDER_GRID piirimõõtepunktis, SUPPLY mitte piirimõõtepunktis; energialiik on sama mis punktil. Mida kogum ei ütle, see ei ole leid.",
      "Gaasi SUPPLY võib alata igal gaasipäeval.",
    ],
    why: "Nii ütlevad iga lepinguliigi avalikud reeglid; gaasi kohta, et tarnija vahetub üldjuhul kalendrikuuga.",
  },
  "D-BEY-4": {
    question: "Kes on kooskõlastuse kandidaadid ja kes on X bilansihaldur?",
    readings: [
      "Ajal, mille taotletav muudatus SUPPLY lepingule annab või sellelt võtab: kliendi tarnija, seal oleva või muudatusega tekkiva GENERAL_SERVICE pakkuja ja kummagi bilansihaldur praegu kehtivate portfellide järgi, ka algataja oma; algataja ise mitte kunagi, üheski rollis. X bilansihaldur: X-ist ülespoole, mitmest hiljem alanu, siis väiksem EIC, kuni selleni, kelle portfellis ta on ainult süsteemihalduril. X ise, kui ta ei ole kellegi portfellis. Süsteemihalduri nimetab küsija; ringis kulgeval ahelal tippu ei ole.",
      "Ainult olemasolevad lepingud; ka algataja.",
      "Iga X portfellipakkuja.",
    ],
    why: "Avalik leht nimetab need osapooled; kaks avalikku muudatuste kirjet parandavad, et tekkiva üldteenuse pakkuja puudus ja et algataja oli loetletud.",
  },
  "D-BEY-10": {
    question: "Milline hetk on kuu või ööpäeva piir?",
    readings: [
      "Elektril kohalik kesköö, gaasil 07:00, teadmata turu puhul kumbki; kuu viimane päev lõpuna tähendab järgmise kuu esimest hetke.",
      "Alati kesköö.",
    ],
    why: "Lõpud ei kuulu kehtivuse sisse ja gaasi ööpäev kestab kella 07:00-st 07:00-ni.",
  },
  "D-SCAN-ENDS": {
    question: "Kas päritava ajavahemiku või ID-de vahemiku otsad kuuluvad selle hulka?",
    readings: [
      "Seda ei ole öeldud: naaberpäringutel on ühine piir, vähemalt üks neist tagastab eeldatavasti selle, mis on piiril, ja kaks korda saadud sõnumid eristatakse ID järgi.",
      "Algus kuulub, lõpp ei kuulu.",
    ],
    why: "Ükski tekst seda ei ütle; ühine piir on õige, kumb ots iganes kuulub, ja kaks korda loetud sõnum ei maksa midagi.",
  },
  "D-SCAN-RETENTION": {
    question: "Mida plaanitakse vahemikust, mis algab enne säilitusaega või lõpeb pärast praegust hetke?",
    readings: [
      "Ainult seda, mis jääb vahele: esimene päring algab täpselt 7 x 24 tundi enne praegust, vanem nimetatakse kadunuks ja hilisem veel tulemata ajaks.",
      "Kogu vahemikku, keeldutagu sellest või vastatagu sellele.",
    ],
    why: "Vastus aja kohta, mis on kadunud või tulemata, näib täielik, kuid ei ole seda.",
  },
  "D-SCAN-LATE": {
    question: "Kas ajavahemik on loetud, kui sellele on kord vastatud?",
    readings: [
      "See on kindel ainult kuni ülekatteni enne küsimise hetke; ülejäänu loetakse uuesti, sest sõnum võib saada nähtavaks hiljem, kui ütleb selle createdTime.",
      "See on lõplikult loetud.",
    ],
    why: "Miski ei luba, et sõnum on oma createdTime hetkel nähtav, ja kellad erinevad. Kui pikk on ülekate, otsustab lugeja.",
  },
  "D-SCAN-PACE": {
    question: "Milliseid tüüpe skaneeritakse kui sageli?",
    readings: [
      "METERING_DATA 24 korda ööpäevas või sagedamini, iga muud tüüpi 1 kuni 4 korda, tavaliselt 4; iga turuosalist tema enda hetkedel.",
      "Kõiki ühtemoodi.",
    ],
    why: "Tekst nimetab aeglaseks mõõtepunkte ja kiireks mõõteandmeid, ja sedagi ainult näiteks, ning tahab säästa Andmeladu koormuse tippudest.",
  },
  "D-API-AGREEMENT": {
    question: "Kas lepingu sõnumeid levitatakse v1 või v2 all?",
    readings: [
      "GET /api/v2/data-distributions/agreement.",
      "GET /api/v1/data-distributions/agreement, nagu lähtetekstis.",
    ],
    why: "Avalikus versioonide loetelus on sellel ainult v2, kasutusel alates 17. septembrist 2025; lähtetekst märgib oma rea arendamisel olevaks. Kooskõlastust tuntakse ainult v1 all.",
  },
  "D-API-BILL-METHOD": {
    question: "Kas teise versiooni võrguteenuse arveid loetakse POST või GET päringuga?",
    readings: ["GET /api/v2/data-distributions/network-bill.", "POST, nagu ütleb üks avalik leht."],
    why: "Kaks avalikku lehte ja versioonide loetelu ütlevad GET, nagu on kõik uued teenused; üks ütleb möödaminnes POST.",
  },
  "D-API-BILL-VERSION": {
    question: "Kas esimeses versioonis saadetud võrguteenuse arvet loetakse vanast või uuest teenusest?",
    readings: [
      "Iga arvet loetakse selles versioonis, milles see saadeti, seega loetakse mõlemat teenust.",
      "Risti, nagu ütleb üks avalik leht.",
    ],
    why: "Levitamise leht ütleb seda koos põhjendusega, struktuurid on erinevad; teine leht räägib vastu nii sellele kui ka iseendale. Kes loeb mõlemat teenust, ei jää kummagi tõlgenduse järgi millestki ilma.",
  },
  "D-API-BODY": {
    question: "Kas vana teenuse päringu atribuudid on otse sõnumi kehas?",
    readings: [
      "Need on dataDistributionAttributes sees, marketParticipantContext ja pagination kõrval.",
      "Need on otse kehas (layout: flat).",
    ],
    why: "Avalik spetsifikatsioon paneb need eraldi objekti; lähtetekst loetleb atribuute ilma kehata.",
  },
  "D-API-PAGE": {
    question: "Kui suur on suurim lehekülg?",
    readings: ["Vanas teenuses 100, uutes 500, kui ei ole öeldud teisiti.", "Igal pool 500."],
    why: "Avalik muudatuste logi piirab vana teenuse 100-ga; uue teenuse avalikus näites on 500. Mõlemad on parameetrid.",
  },
  "D-BEY-11": {
    question: "Mis ajast alates loetakse lepinguid, mõõteandmeid ja arveid millisest teenusest?",
    readings: [
      "Esimese versiooni lepingud lõpevad 31. märtsil 2026 kell 00:00; teises versioonis on need alates 17. septembrist 2025 kell 00:00, seega on iga leping vahepeal mõlemas teenuses ja piisab ühe lugemisest. Võrguoperaatorite ja suletud jaotusvõrkude elektri mõõteandmed lähevad teisele versioonile 20. juulil 2026 kell 11:00; teised rollid võivad sellest ajast kuni 1. veebruarini 2027 kell 00:00 saata kumbagi, seega loetakse mõlemat teenust, pärast ainult teist. Teise versiooni arved algavad 20. juulist 2026; esimese versiooni arved jäävad vanasse teenusesse. Gaasi võib teises versioonis saata alates 17. novembrist 2026, kuid avalikku levitusteenust selle jaoks veel ei ole: loetakse vana. Kõik ajad on Eesti aja järgi.",
      "31. veebruar 2026 ja 1. august 2026, nagu ühes loetelus.",
    ],
    why: "31. veebruari ei ole olemas ja eestikeelne loetelu ütleb 31. märts. Teised rollid kui võrguettevõtjad jätkavad esimese versiooniga kuus kuud.",
  },
  "D-BEY-16": {
    question: "Mis hetkeks täpselt peavad millised mõõteandmed olema saadud ja kellelt neid ei oodata?",
    readings: [
      "Ööpäeva andmed kella 10:00-ks (gaas: gaasiööpäeva andmed 13:00-ks) esimesel tööpäeval pärast seda, seega reede kuni pühapäeva omad esmaspäeval; tööpäevad on esmaspäevast reedeni, välja arvatud nimetatud pühad. Agregeerimispunkti andmed järgmise päeva kella 10:00-ks, mis tahes päev see on. Kuu (gaas: kuu gaasiööpäevade) lõplikud andmed 5. (7.) kuupäeva lõpuks, mis tahes nädalapäeval. Kõik kohalikus ajas; mille tähtaeg on mingil hetkel, see on sel hetkel käes. Andmetele, mille kohta ei ole teada, et need on gaasi omad, jäävad elektri kellaajad. Punkti haldur saadab selle andmed ise, teadmata halduriga agregeerimispunktis agregaator, seega ei oodata, et neist midagi jõuaks sellele osapoolele üheski rollis; tema järgijatele peavad andmed ikka jõudma.",
      "Iga päev kell 10:00 ja 13:00; 5. ja 7. kuupäeval sel kellaajal või järgmisel tööpäeval; haldur, kes on ka tarnija, peab saama ka omaenda andmed.",
    ],
    why: "Leht nimetab ööpäevaandmete juures tööpäevi, aktiveeritud reguleerimisenergia juures iga päeva (alates 17.07.2026) ja kuuandmete juures ainult kuupäeva; tähtajana nimetatud päev kestab lõpuni ja liiga vara küsijale öeldaks hilinevaks ka see, mis ei hiline. Saadetut saatjale tagasi ei saadeta.",
  },
  "D-AUT-3": {
    question: "Mis on ligipääsuõiguse ulatus?",
    readings: [
      "Selle mõõtepunkt, andmete periood [subjectPeriodFrom, subjectPeriodTo), roll ja eesmärk. Roll ja eesmärk piiravad päringut, mis ütleb, millises rollis ja milleks see tehakse; kes kumbagi ei ütle, võib tugineda igale ligipääsuõigusele.",
      "Ainult mõõtepunkt ja andmete periood.",
    ],
    why: "Iga ligipääsuõigus nimetab kõik neli ja päring Andmelattu tehakse ühes rollis.",
  },
  "D-AUT-4": {
    question: "Millised ligipääsuõigused mida avavad?",
    readings: [
      "Need, mis kehtivad praegu, on APPROVED, tüübiga ACCESS ja nimetavad küsija väljal mandateCustomerEic: mõõtepunkti tehnilised andmed ja selle andmete perioodi mõõteandmed, möödunud ja tulevased võrdselt.",
      "Andmed ainult kuni hetkeni, mil ligipääsuõigus lõpeb.",
    ],
    why: "Kehtivus ütleb, millal õigust kasutada tohib, andmete periood, milliste andmete jaoks; näites lõppes andmete periood enne kehtivuse algust.",
  },
  "D-BEY-7": {
    question: "Kust on teada saadetud mõõteandmete turg ja millised algused sobivad resolutsiooniga?",
    readings: [
      "Turu ütleb kontrollija, muidu on see kogumis oleva punkti oma; teine versioon on elekter; teadmata turu puhul on PT15M elekter, PT1H ja P1D gaas. PT15M algab veerandtunnil, PT1H täistunnil, P1D kohaliku aja järgi kell 07:00.",
      "Iga resolutsioon mõlemal turul, elektri P1D kell 00:00.",
    ],
    why: "Elektrit mõõdetakse ainult veerandtundides, seega on pikem resolutsioon gaas, mille ööpäev algab kell 07:00.",
  },
  "D-RESOLUTION-DATE": {
    question: "Milline resolutsioon oli elektril enne veerandtunde?",
    readings: [
      "Vahemikud, mis algavad Eestis enne 1. aprilli 2025 kell 00:00, on PT1H, hilisemad PT15M: leid ainult esitatavate andmete kohta. Oodatavate ja võrreldavate andmete puhul loetakse veerandtunde igal ajal.",
      "PT15M igal ajal.",
    ],
    why: "Siis mindi bilansiarvestuses üle veerandtundidele; parandada saab 12 kuud tagasi, seega saadeti aasta jooksul mõlemaid. Saadud andmete võrdleja kohtab nagunii kõiki resolutsioone.",
  },
  "D-BEY-8": {
    question: "Mis jääb 12 kuu sisse tagasi ja 45 päeva sisse ette?",
    readings: [
      "Algus hetkest 12 kalendrikuud enne praegust kuni hetkeni 45 kohalikku päeva pärast praegust, mõlemad kaasa arvatud; sama kohalik aeg, korduvast esimene, vahelejäetud aeg nihutatud vahe võrra edasi. Komakohad on need, millega JSON arvu kirjutab.",
      "Mõlemas suunas terved kohalikud päevad või kuud.",
    ],
    why: "Avalik reegel räägib perioodi algusest, mitte tervetest päevadest; kuid loetakse nagu igal pool mujal.",
  },
  "D-DATA-INTERVAL": {
    question: "Mis peab esitatavate mõõteandmete ühes vahemikus olema ja millal on see kaks korda?",
    readings: [
      "IN või OUT või mõlemad; kilovatt-tundides, gaasil ka kuupmeetrites; mõõtmise aeg mitte pärast saatmise hetke. Kaks korda on see siis, kui sõnumis on sama punkt, resolutsioon ja alguse hetk uuesti, kuidas iganes need on kirjutatud ja mis iganes on kogused; IN ja OUT võivad tulla eraldi sõnumites. Elektri kuupmeetrite kood on arvete oma.",
      "Kaks korda ainult siis, kui mõlemad annavad sama suuna.",
    ],
    why: "IN või OUT on kohustuslik, kogused on kilovatt-tundides, gaasil ka kuupmeetrites; suundi võib saata eraldi sõnumitega. On olemas kood metering-data-is-duplicated, ja elektri kuupmeetrid võeti vastu vea tõttu.",
  },
  "D-NET-DUE": {
    question: "Millised esitatavad mõõteandmed vajavad netokoguseid?",
    readings: [
      "Alates 1. augustist 2026 kell 00:00 Eestis: elektri vahemikud, milles on nii IN kui ka OUT, võrguettevõtja või suletud jaotusvõrgu punktides või siis, kui haldur ei ole teada. See on märkus, sest Andmeladu selle tõttu midagi tagasi ei lükka.",
      "Ainult punktid, mille sõnumis on mõlemas suunas üle nulli.",
    ],
    why: "Elektri kahesuunaliste mõõtepunktide puhul tuleb edastada ka netokogused; saata tohivad neid ainult need kaks rolli. Ükski avalik atribuut ei ütle, et punkt on kahesuunaline, selle andmed ütlevad.",
  },
  "D-BEY-9": {
    question: "Millal arve algab ja lõpeb samas kuus ning mis on tarnijavahetus selle sees?",
    readings: [
      "Lõpp ise ei kuulu arvesse: viimane hetk enne seda on alguse kuus, milleks on Eesti kalendrikuu või, kui turg ei ole elekter, kell 07:00 algav kuu. Tarnijavahetus on arve sees hetk, millal teadaolevad tarnijad (SUPPLY, BORDER_SUPPLY, kelle tahes GENERAL_SERVICE) vahetuvad; ka see, kui tarnijat ei ole, loeb eri tarnijana.",
      "Kirjutatud lõpp on alguse kuus.",
    ],
    why: "Perioodid on poollahtised ja teise tõlgenduse järgi ei mahuks ühelegi arvele kuu viimane päev; kui arve mõne osa tarnija ei ole kogumist teada, ei saa selle järgi öelda, et ka seda osa teenindas sama tarnija.",
  },
  "D-BILL-GRID": {
    question: "Millised lepingud katavad arve perioodi?",
    readings: [
      "Punkti üks GRID või BORDER_GRID katab selle tervenisti; kui ükski ei kata, aga mõni kattub, on periood katmata, kui ükski ei kattu, puudub leping. Hetk, millal GRID algab või lõpeb, ei ole tarnijavahetus, mis iganes seal veel muutub.",
      "Mitu kokku puutuvat lepingut katavad selle koos.",
    ],
    why: "periodStart ei ole enne võrgulepingu algust ega periodEnd pärast selle lõppu; kummagi juhu jaoks on kood. Arve on ühele kliendile.",
  },
  "D-BEY-15": {
    question: "Kui pikad on 12 kuud pärast lepingu lõppu ja millised andmed jäävad avatuks?",
    readings: [
      "Seni, kuni validTo on hiljem kui hetk 12 kalendrikuud enne praegust kohalikus ajas: kõik lepingu enda kehtivuse andmed, ka vanemad kui 12 kuud.",
      "Ainult need kehtivuse andmed, mis ei ole vanemad kui 12 kuud.",
    ],
    why: "Avalik tabel nimetab oma lepingu aja andmeid ja loeb 12 kuud lepingu lõpust, nagu ka CUS-1.",
  },
  "D-BEY-17": {
    question: "Millised on kehtiva lepingu andmed ja kellel veel on ligipääs?",
    readings: [
      "Möödunud 12 kalendrikuud, kes iganes siis tarnija või klient oli, ja kogu lepingu kehtivus, möödunud ja tulevane; kes punkti praegu haldab, sellel on kõik selle andmed. Teistel on neile õiguse andva lepingu kehtivuse andmed, tulevase, kehtiva või kuni 12 kuud tagasi lõppenu puhul nagu agregaatoril: BORDER_GRID lepingu kliendil selle piirimõõtepunktis; agregeerimispunktis ülempunkti tarnijal, ülempunkti halduril aga kõik nagu omas punktis; ja bilansivastutuse jaoks tarnija (SUPPLY, BORDER_SUPPLY, kelle tahes GENERAL_SERVICE) portfellipakkujatel, ahela ühisosas. Mitte punkti omaniku portfellipakkujal, muul kliendil ega mõne muu lepingu teenusepakkujal. Gaas nagu elekter.",
      "Möödunud 12 kuud ainult niivõrd, kui GRID lepingu klient oli sama; mitte kellelgi peale haldurite, tarnijate ja agregaatorite.",
    ],
    why: "Tarnijatel on möödunud 12 kuud tingimusteta, bilansihalduritel nende ahela kehtivus, võrguettevõtjatel kliendina piiripunktid ja agregaatori andmed oma punktide kohta; parandus võttis selle omaniku portfellipakkujalt. Bilansihalduri päringu eesmärk on PORTFOLIO.",
  },
  "D-BEY-17-CONSENT": {
    question: "Mida avab legalConsent?",
    readings: [
      "Mõõtepunkti ja nimetatud ajavahemiku andmed ilma lepinguta avatud tarnijale või agregaatorile, kuni 2026. aasta lõpuni. Kas klient on juriidiline isik või organisatsioon ja kas ta on nõustunud, seda peab teadma see, kes nõusolekule tugineb.",
      "Möödunud 365 päeva, mis tahes ajavahemiku puhul.",
    ],
    why: "Nii ütlevad leht ning veakoodid legal-consent-with-incorrect-role ja legal-consent-with-incorrect-customer-type; 365 päeva piir oli viga. Alates 01.2027 ei ole see enam lubatud.",
  },
  "D-BEY-17-AGGREGATOR": {
    question: "Millisele mõõtepunktile annab AGGREGATION agregaatorile ligipääsu?",
    readings: [
      "Agregeerimise mõõtepunktile, mida see nimetab, ja punktile vahetult selle kohal.",
      "Ainult agregeerimise mõõtepunktile, nagu andmete levitamisel.",
    ],
    why: "Avalik tabel räägib turuosalise punktidest agregeerimise ajal; omaenda punkte võib agregaator nagunii pärida, sest ta on nende haldur.",
  },
  "D-BEY-17-NAMED": {
    question: "Mida võib pärida nimetatud müüja?",
    readings: [
      "Oma GENERAL_SERVICE lepinguga seda, mida avatud tarnija oma SUPPLY lepinguga, kehtiva, tulevase või lõppenuga; NAMED_SUPPLIER leping üksi ei anna midagi.",
      "Ainult GENERAL_SERVICE enda aja andmeid, ilma möödunud 12 kuuta.",
    ],
    why: "Avalik tekst annab talle samad õigused nagu lepinguga avatud tarnijale; mõõtepunktis on selleks lepinguks GENERAL_SERVICE.",
  },
  "D-NET-QUANTITIES": {
    question:
      "Kuidas loetakse netokoguste kaht kirjaviisi ja kuidas tuletatakse need sisse ja välja läinud kogusest?",
    readings: [
      "netQtyIn ja netInQty on sama atribuut; mõlemad erineva väärtusega räägivad teineteisele vastu. Neto sisse on see, mille võrra sisse läinud kogus ületab välja läinu, neto välja vastupidi, muidu null, täpselt kolme komakohani; kui teada on ainult üks suund, ei tuletata midagi ja netokogus selle kõrval ei räägi millelegi vastu; kummagi suunata on see viga.",
      "Puuduv suund loetakse nulliks.",
    ],
    why: "Kirjutatakse mõlemat moodi; IN 15 ja OUT 10 annavad neto sisse 5 ja neto välja 0, võrdsed kogused 0 ja 0. Punkti suunad võivad tulla eraldi sõnumites; ühes näites on netokogused ainult IN kõrval.",
  },
  "D-EMPTY-V2": {
    question: "Mis ressursitüüpi on uue teenuse sõnum, mis ei toonud midagi ega nimeta oma tüüpi?",
    readings: [
      "Sama tüüpi nagu teised sõnumid tema lehel, sest teenusel on üks tüüp; muidu ümbriku järgi: põhjusega DELETE või liitpõhjusega (_BC_) on see AGREEMENT, ilma atribuudita eventTime METERING_DATA ja iga muu UNKNOWN.",
      "Alati UNKNOWN: seda võiks öelda ainult tema teenus.",
    ],
    why: "Kustutamine ja liitpõhjus on ainult lepingutel ning avaldatud vastustes on ainult mõõteandmed ilma atribuudita eventTime. Sõnumi {id: 4661, createdTime, reason: DELETE} järel küsitakse uuesti lepinguid (AGREEMENT), sama sõnumi järel põhjusega CREATE mõõteandmeid (METERING_DATA); põhjuse CREATE ja atribuudiga eventTime ei öelda midagi. See on oletus: ümbrik ei ole mõeldud tüüpi ütlema.",
  },
  "D-AUT-SEARCH": {
    question: "Keda ja milleks volitab ligipääsuõigus, mille leidis customer-authorization/search?",
    readings: [
      "Küsijat, selles rollis, milles ta küsis, eesmärki nimetamata; see on kinnitatud ja annab ligipääsu. Puuduv lõpp on avatud; mõõtepunktita õigus ei ava ühtegi mõõtepunkti.",
      "Mitte kedagi, sest vastus ei nimeta osapoolt.",
    ],
    why: "Vastuses on küsiva turuosalise ligipääsuõigused; selle atribuudid nimetavad kliendi, mõõtepunkti ja kaks perioodi ning mitte midagi muud.",
  },
  "D-OBJ-1": {
    question: "Kuidas saab lepingute kogum saadud sõnumitest, milles osapooled võivad puududa?",
    readings: [
      "createdTime, siis id järgi; ühel ajal, kui ID-d midagi ei ütle, ja ühe sündmuse sees alati, kustutamised enne. Üks sündmus: teises versioonis võrdne eventTime; esimeses sama punkt ja põhjus, tehtud vähem kui sekundi jooksul. Tundmatu põhjus loeb oma tegevuse järgi. Sõnum tähendab tuntud lepingut, mille tüüp, mõõtepunkt ja algus on samad ning mille osapooltele see vastu ei räägi; kui sobib mitu, siis seda, mille ära jäetud osapooled ei ole saaja ise, sest kelleltki ei varjata tema enda koodi; muidu mitte ühtegi. Ära jäetu jääb nii, nagu teada. Uus leping mõõtepunktis, mis võib olla mõni tuntud leping, ongi see; kahe osapoole vahel ainult täpselt samade osapooltega. Muudatust, mille lepingust miski varem ei rääkinud, ei võeta kogumisse, vaid loetletakse eraldi.",
      "Muudetud leping, mida ei tunta, lisatakse sõnumi järgi; mitmest sobivast võetakse esimene.",
    ],
    why: "Kogumis ei tohi olla midagi arvatud: mida ei saa paigutada, see loetletakse, ja kogum, milles leping olemas on, lahendab asja.",
  },
} as const satisfies { readonly [Id in DecisionId]: DecisionInWords<Register[Id]["readings"]> };
