/** Decisions about metering data and bills before they are submitted, and about when data is due. */
import type { Decision } from "../decision.js";

export const submissionDecisions = {
  "D-BEY-16": {
    question:
      "By which moment exactly must which metering data have been received, and from whom is none expected?",
    readings: [
      "A day's data by 10:00 (gas: of the gas day by 13:00) of the first working day after it, so that of Friday to Sunday on Monday; Monday to Friday work, save for holidays that are named. The data of an aggregation point by 10:00 of the next day, whatever day that is. The final data of a month (gas: of its gas days) by the end of the 5th (7th), whatever day of the week. All in local time; what is due at a moment is due at that moment. Data that is not known to be of gas keeps the hours of electricity. The operator of a point sends its data, at an aggregation point of unknown operator the aggregator, so nothing of it is expected to come to that party, in no role; its followers are still expected to receive.",
      "Every day at 10:00 and 13:00; on the 5th and 7th at that hour, or on the next working day; the operator that is also the supplier is expected to receive its own data.",
    ],
    why: "The page says working days of the daily data, each day of activated balancing energy (since 17.07.2026), and only a date of the monthly; a day named as a limit runs to its end, and a query made too early would report data that is not late. What is sent is not reflected to the sender.",
    estonian: {
      question: "Mis hetkeks täpselt peavad millised mõõteandmed olema saadud ja kellelt neid ei oodata?",
      readings: [
        "Ööpäeva andmed kella 10:00-ks (gaas: gaasiööpäeva andmed 13:00-ks) esimesel tööpäeval pärast seda, seega reede kuni pühapäeva omad esmaspäeval; tööpäevad on esmaspäevast reedeni, välja arvatud nimetatud pühad. Agregeerimispunkti andmed järgmise päeva kella 10:00-ks, mis tahes päev see on. Kuu (gaas: kuu gaasiööpäevade) lõplikud andmed 5. (7.) kuupäeva lõpuks, mis tahes nädalapäeval. Kõik kohalikus ajas; mille tähtaeg on mingil hetkel, see on sel hetkel käes. Andmetele, mille kohta ei ole teada, et need on gaasi omad, jäävad elektri kellaajad. Punkti haldur saadab selle andmed ise, teadmata halduriga agregeerimispunktis agregaator, seega ei oodata, et neist midagi jõuaks sellele osapoolele üheski rollis; tema järgijatele peavad andmed ikka jõudma.",
        "Iga päev kell 10:00 ja 13:00; 5. ja 7. kuupäeval sel kellaajal või järgmisel tööpäeval; haldur, kes on ka tarnija, peab saama ka omaenda andmed.",
      ],
      why: "Leht nimetab ööpäevaandmete juures tööpäevi, aktiveeritud reguleerimisenergia juures iga päeva (alates 17.07.2026) ja kuuandmete juures ainult kuupäeva; tähtajana nimetatud päev kestab lõpuni ja liiga vara küsijale öeldaks hilinevaks ka see, mis ei hiline. Saadetut saatjale tagasi ei saadeta.",
    },
    statements: ["BEY-7", "BEY-16", "GEN-4"],
    evidence: { settles: ["page 12"] },
  },
  "D-BEY-7": {
    question: "How is the market of submitted metering data known, and which starts belong to a resolution?",
    readings: [
      "Whoever checks says the market, else it is the point's in the set; the second version is electricity; in an unknown market PT15M is electricity, PT1H and P1D are gas. PT15M starts on a quarter-hour, PT1H on a full hour, P1D at 07:00 local.",
      "Every resolution in both markets, P1D of electricity at 00:00.",
    ],
    why: "Electricity is measured in quarter-hours only, so a longer resolution is gas, whose day begins at 07:00.",
    estonian: {
      question: "Kust on teada saadetud mõõteandmete turg ja millised algused sobivad resolutsiooniga?",
      readings: [
        "Turu ütleb kontrollija, muidu on see kogumis oleva punkti oma; teine versioon on elekter; teadmata turu puhul on PT15M elekter, PT1H ja P1D gaas. PT15M algab veerandtunnil, PT1H täistunnil, P1D kohaliku aja järgi kell 07:00.",
        "Iga resolutsioon mõlemal turul, elektri P1D kell 00:00.",
      ],
      why: "Elektrit mõõdetakse ainult veerandtundides, seega on pikem resolutsioon gaas, mille ööpäev algab kell 07:00.",
    },
    statements: ["BEY-7", "BEY-8"],
    evidence: { settles: ["page 12"] },
  },
  "D-RESOLUTION-DATE": {
    question: "Which resolution did electricity have before quarter-hours?",
    readings: [
      "Intervals that start before 1 April 2025 at 00:00 in Estonia are PT1H, later ones PT15M: a finding of what is submitted only. What is expected and reconciled counts quarter-hours at all dates.",
      "PT15M at all dates.",
    ],
    why: "Imbalance settlement changed to quarter-hours then; corrections go back 12 months, so that both were sent for a year. Whoever compares received data meets every resolution anyway.",
    estonian: {
      question: "Milline resolutsioon oli elektril enne veerandtunde?",
      readings: [
        "Vahemikud, mis algavad Eestis enne 1. aprilli 2025 kell 00:00, on PT1H, hilisemad PT15M: leid ainult esitatavate andmete kohta. Oodatavate ja võrreldavate andmete puhul loetakse veerandtunde igal ajal.",
        "PT15M igal ajal.",
      ],
      why: "Siis mindi bilansiarvestuses üle veerandtundidele; parandada saab 12 kuud tagasi, seega saadeti aasta jooksul mõlemaid. Saadud andmete võrdleja kohtab nagunii kõiki resolutsioone.",
    },
    statements: ["BEY-7", "BEY-8"],
  },
  "D-BEY-8": {
    question: "What lies within 12 months back and 45 days ahead?",
    readings: [
      "A start from the instant 12 calendar months before now up to the instant 45 local days after now, both included; the same local time, a repeated one its first, a skipped one moved forward by the gap. Decimals are those of the number as JSON writes it.",
      "Whole local days or months on either side.",
    ],
    why: "The public rule mentions the start of a period and not whole days; months are counted as elsewhere.",
    estonian: {
      question: "Mis jääb 12 kuu sisse tagasi ja 45 päeva sisse ette?",
      readings: [
        "Algus hetkest 12 kalendrikuud enne praegust kuni hetkeni 45 kohalikku päeva pärast praegust, mõlemad kaasa arvatud; sama kohalik aeg, korduvast esimene, vahelejäetud aeg nihutatud vahe võrra edasi. Komakohad on need, millega JSON arvu kirjutab.",
        "Mõlemas suunas terved kohalikud päevad või kuud.",
      ],
      why: "Avalik reegel räägib perioodi algusest, mitte tervetest päevadest; kuid loetakse nagu igal pool mujal.",
    },
    statements: ["BEY-8"],
  },
  "D-DATA-INTERVAL": {
    question: "What does one interval of submitted metering data need, and when is it there twice?",
    readings: [
      "IN or OUT, or both; in kilowatt-hours, of gas also in cubic metres; a reading time not after the moment of sending. It is there twice when the message has its point, resolution and starting instant again, however these are written and whatever the quantities; IN and OUT may come in messages of their own. The code for cubic metres of electricity is that of bills.",
      "Twice only when both give the same direction.",
    ],
    why: "IN or OUT is mandatory, quantities are in kilowatt-hours, of gas also in cubic metres; the two directions may be sent in separate messages. There is a code metering-data-is-duplicated, and cubic metres of electricity were accepted by fault.",
    estonian: {
      question: "Mis peab esitatavate mõõteandmete ühes vahemikus olema ja millal on see kaks korda?",
      readings: [
        "IN või OUT või mõlemad; kilovatt-tundides, gaasil ka kuupmeetrites; mõõtmise aeg mitte pärast saatmise hetke. Kaks korda on see siis, kui sõnumis on sama punkt, resolutsioon ja alguse hetk uuesti, kuidas iganes need on kirjutatud ja mis iganes on kogused; IN ja OUT võivad tulla eraldi sõnumites. Elektri kuupmeetrite kood on arvete oma.",
        "Kaks korda ainult siis, kui mõlemad annavad sama suuna.",
      ],
      why: "IN või OUT on kohustuslik, kogused on kilovatt-tundides, gaasil ka kuupmeetrites; suundi võib saata eraldi sõnumitega. On olemas kood metering-data-is-duplicated, ja elektri kuupmeetrid võeti vastu vea tõttu.",
    },
    statements: ["BEY-8"],
    evidence: { settles: ["page 12", "page 35"], supports: ["EDH-3760"] },
  },
  "D-NET-DUE": {
    question: "Which submitted metering data needs net quantities?",
    readings: [
      "From 1 August 2026 at 00:00 in Estonia: intervals of electricity that have both IN and OUT, at points of a grid operator or closed distribution network, or of an operator who is not known. It is a remark, as the Datahub refuses nothing because of it.",
      "Only points whose message has more than zero in both directions.",
    ],
    why: "Net quantities must be sent for bidirectional electricity points; only those two roles may send them. No public attribute says that a point is bidirectional, its data does.",
    estonian: {
      question: "Millised esitatavad mõõteandmed vajavad netokoguseid?",
      readings: [
        "Alates 1. augustist 2026 kell 00:00 Eestis: elektri vahemikud, milles on nii IN kui ka OUT, võrguettevõtja või suletud jaotusvõrgu punktides või siis, kui haldur ei ole teada. See on märkus, sest Andmeladu selle tõttu midagi tagasi ei lükka.",
        "Ainult punktid, mille sõnumis on mõlemas suunas üle nulli.",
      ],
      why: "Elektri kahesuunaliste mõõtepunktide puhul tuleb edastada ka netokogused; saata tohivad neid ainult need kaks rolli. Ükski avalik atribuut ei ütle, et punkt on kahesuunaline, selle andmed ütlevad.",
    },
    statements: ["BEY-8"],
    evidence: { supports: ["page 12"] },
  },
  "D-BEY-9": {
    question: "When does a bill start and end in the same month, and what is a supplier change inside it?",
    readings: [
      "Its end is not included: the last instant before it lies in the month of the start, a calendar month in Estonia or, unless the market is electricity, one that begins at 07:00. A supplier change is an instant inside at which the known suppliers (SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE of whomever) become others, nobody being another, too.",
      "The written end lies in the month of the start.",
    ],
    why: "Periods are half-open, and by the other reading no bill could hold the last day of a month; a set that knows no supplier for a part of the bill cannot say that the same one served it.",
    estonian: {
      question: "Millal arve algab ja lõpeb samas kuus ning mis on tarnijavahetus selle sees?",
      readings: [
        "Lõpp ise ei kuulu arvesse: viimane hetk enne seda on alguse kuus, milleks on Eesti kalendrikuu või, kui turg ei ole elekter, kell 07:00 algav kuu. Tarnijavahetus on arve sees hetk, millal teadaolevad tarnijad (SUPPLY, BORDER_SUPPLY, kelle tahes GENERAL_SERVICE) vahetuvad; ka see, kui tarnijat ei ole, loeb eri tarnijana.",
        "Kirjutatud lõpp on alguse kuus.",
      ],
      why: "Perioodid on poollahtised ja teise tõlgenduse järgi ei mahuks ühelegi arvele kuu viimane päev; kui arve mõne osa tarnija ei ole kogumist teada, ei saa selle järgi öelda, et ka seda osa teenindas sama tarnija.",
    },
    statements: ["BEY-7", "BEY-9"],
  },
  "D-BILL-GRID": {
    question: "Which agreements cover the period of a bill?",
    readings: [
      "One GRID or BORDER_GRID of the point covers all of it; where none does, but one overlaps it, the period is not covered, where none overlaps it, the agreement is missing. The instant at which a GRID starts or ends is no supplier change, whatever else changes there.",
      "Several that touch cover it together.",
    ],
    why: "periodStart is not before the start of the grid agreement and periodEnd not after its end; there is a code for either case. A bill is for one customer.",
    estonian: {
      question: "Millised lepingud katavad arve perioodi?",
      readings: [
        "Punkti üks GRID või BORDER_GRID katab selle tervenisti; kui ükski ei kata, aga mõni kattub, on periood katmata, kui ükski ei kattu, puudub leping. Hetk, millal GRID algab või lõpeb, ei ole tarnijavahetus, mis iganes seal veel muutub.",
        "Mitu kokku puutuvat lepingut katavad selle koos.",
      ],
      why: "periodStart ei ole enne võrgulepingu algust ega periodEnd pärast selle lõppu; kummagi juhu jaoks on kood. Arve on ühele kliendile.",
    },
    statements: ["BEY-9"],
    evidence: { settles: ["page 13", "page 35"] },
  },
  "D-NET-QUANTITIES": {
    question:
      "How are the two spellings of net quantities read, and how are they derived from what went in and out?",
    readings: [
      "netQtyIn and netInQty are the same attribute; both with different values contradict each other. Net in is what in exceeds out by, net out the other way round, else zero, exactly to three decimals; where only one direction is known nothing is derived, and a net quantity beside it contradicts nothing; beside neither it is a fault.",
      "A direction that is absent counts as zero.",
    ],
    why: "Both spellings are written; IN 15 and OUT 10 give net IN 5 and net OUT 0, equal ones 0 and 0. The directions of a point may be sent in messages of their own; an example shows net quantities beside IN alone.",
    estonian: {
      question:
        "Kuidas loetakse netokoguste kaht kirjaviisi ja kuidas tuletatakse need sisse ja välja läinud kogusest?",
      readings: [
        "netQtyIn ja netInQty on sama atribuut; mõlemad erineva väärtusega räägivad teineteisele vastu. Neto sisse on see, mille võrra sisse läinud kogus ületab välja läinu, neto välja vastupidi, muidu null, täpselt kolme komakohani; kui teada on ainult üks suund, ei tuletata midagi ja netokogus selle kõrval ei räägi millelegi vastu; kummagi suunata on see viga.",
        "Puuduv suund loetakse nulliks.",
      ],
      why: "Kirjutatakse mõlemat moodi; IN 15 ja OUT 10 annavad neto sisse 5 ja neto välja 0, võrdsed kogused 0 ja 0. Punkti suunad võivad tulla eraldi sõnumites; ühes näites on netokogused ainult IN kõrval.",
    },
    statements: ["BEY-8", "OBJ-3"],
    evidence: { supports: ["page 12", "page 30"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
