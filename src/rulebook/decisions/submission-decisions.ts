/** Decisions about metering data and bills before they are submitted, and about when data is due. */
import type { Decision } from "../decision.js";

export const submissionDecisions = {
  "D-BEY-16": {
    question: "By when exactly is which metering data due, and which party is not expected to receive it?",
    readings: [
      "A day's data by 10:00 (gas: of the gas day by 13:00) of the first working day after it, so the data of Friday to Sunday is due on Monday; working days are Monday to Friday except the given holidays. The data of an aggregation point by 10:00 of the next day, any day of the week. The final data of a month (gas: of its gas days) by the end of the 5th (7th), any day of the week. All times are local; the deadline itself counts as due. Data that is not known to be of gas has the deadlines of electricity. The operator of a point sends its data, at an aggregation point of unknown operator the aggregator does, so that party is not expected to receive it, in any role; its portfolio providers are.",
      "Every day at 10:00 and 13:00; on the 5th and 7th at that hour, or on the next working day; an operator that is also the supplier is expected to receive its own data.",
    ],
    why: "The page names working days for daily data, every day for activated balancing energy (since 17.07.2026), and only a date for monthly data. A day given as a deadline lasts until its end, and a check made too early would report data that is not late. Data is not sent back to its sender.",
    estonian: {
      question: "Mis hetkeks täpselt peavad millised mõõteandmed olema saadud ja kellelt neid ei oodata?",
      readings: [
        "Ööpäeva andmed kella 10:00-ks (gaas: gaasiööpäeva andmed 13:00-ks) esimesel tööpäeval pärast seda, seega reede kuni pühapäeva omad esmaspäeval; tööpäevad on esmaspäevast reedeni, välja arvatud nimetatud pühad. Agregeerimispunkti andmed järgmise päeva kella 10:00-ks, mis tahes päev see on. Kuu (gaas: kuu gaasiööpäevade) lõplikud andmed 5. (7.) kuupäeva lõpuks, mis tahes nädalapäeval. Kõik kohalikus ajas; tähtaja hetkel on tähtaeg juba käes. Andmetele, mille kohta ei ole teada, et need on gaasi omad, jäävad elektri kellaajad. Punkti haldur saadab selle andmed ise, teadmata halduriga agregeerimispunktis agregaator, seega ei oodata, et neist midagi jõuaks sellele osapoolele üheski rollis; tema portfellipakkujateni peavad andmed ikka jõudma.",
        "Iga päev kell 10:00 ja 13:00; 5. ja 7. kuupäeval sel kellaajal või järgmisel tööpäeval; haldur, kes on ka tarnija, peab saama ka omaenda andmed.",
      ],
      why: "Leht nimetab ööpäevaandmete juures tööpäevi, aktiveeritud reguleerimisenergia juures iga päeva (alates 17.07.2026) ja kuuandmete juures ainult kuupäeva; tähtajana nimetatud päev kestab lõpuni ja liiga vara küsijale öeldaks hilinevaks ka see, mis ei hiline. Saadetut saatjale tagasi ei saadeta.",
    },
    statements: ["BEY-7", "BEY-16", "GEN-4"],
    evidence: { settles: ["page 12"] },
  },
  "D-BEY-7": {
    question:
      "How is the market of submitted metering data determined, and at which times may a resolution start?",
    readings: [
      "The caller states it, otherwise it is that of the point in the set; the second version is electricity; where the market is unknown, PT15M is electricity, PT1H and P1D are gas. PT15M starts on a quarter-hour, PT1H on a full hour, P1D at 07:00 local.",
      "Every resolution in both markets, P1D of electricity at 00:00.",
    ],
    why: "Electricity is measured in quarter-hours only, so a longer resolution is gas, whose day begins at 07:00.",
    estonian: {
      question: "Kust on teada saadetud mõõteandmete turg ja millised algused sobivad resolutsiooniga?",
      readings: [
        "Turu määrab kontrollija, muidu on see kogumis oleva punkti oma; teine versioon on elekter; teadmata turu puhul on PT15M elekter, PT1H ja P1D gaas. PT15M algab veerandtunnil, PT1H täistunnil, P1D kohaliku aja järgi kell 07:00.",
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
      "Intervals that start before 1 April 2025 at 00:00 in Estonia are PT1H, later ones PT15M. This applies to findings about submitted data only; expectations and reconciliation count quarter-hours at all dates.",
      "PT15M at all dates.",
    ],
    why: "Imbalance settlement changed to quarter-hours then; corrections go back 12 months, so both were sent for a year. A comparison of received data handles every resolution anyway.",
    estonian: {
      question: "Milline resolutsioon oli elektril enne veerandtunde?",
      readings: [
        "Vahemikud, mis algavad Eestis enne 1. aprilli 2025 kell 00:00, on PT1H, hilisemad PT15M: leid ainult esitatavate andmete kohta. Oodatavate ja võrreldavate andmete puhul loetakse veerandtunde igal ajal.",
        "PT15M igal ajal.",
      ],
      why: "Siis mindi bilansiarvestuses üle veerandtundidele; parandada saab 12 kuud tagasi, seega saadeti aasta jooksul mõlemaid. Saadud andmete võrdlus arvestab nagunii kõiki resolutsioone.",
    },
    statements: ["BEY-7", "BEY-8"],
  },
  "D-BEY-8": {
    question: "What are the exact limits of 12 months back and 45 days ahead?",
    readings: [
      "A start from the instant 12 calendar months before now up to the instant 45 local days after now, both included, at the same local time (a repeated time means its first occurrence, a skipped one moves forward by the gap). Decimals are counted as JSON writes the number.",
      "Whole local days or months on either side.",
    ],
    why: "The public rule names the start of a period, not whole days; months are counted as everywhere else.",
    estonian: {
      question: "Millised on täpselt piirid 12 kuud tagasi ja 45 päeva ette?",
      readings: [
        "Algus hetkest 12 kalendrikuud enne praegust kuni hetkeni 45 kohalikku päeva pärast praegust, mõlemad kaasa arvatud; sama kohalik aeg, korduvast esimene, vahelejäetud aeg nihutatud vahe võrra edasi. Komakohad on need, millega JSON arvu kirjutab.",
        "Mõlemas suunas terved kohalikud päevad või kuud.",
      ],
      why: "Avalik reegel räägib perioodi algusest, mitte tervetest päevadest; kuid loetakse nagu igal pool mujal.",
    },
    statements: ["BEY-8"],
  },
  "D-DATA-INTERVAL": {
    question: "What must one interval of submitted metering data contain, and when is it a duplicate?",
    readings: [
      "IN or OUT, or both; in kilowatt-hours, of gas also in cubic metres; a reading time not after the time of sending. It is a duplicate when the message repeats its point, resolution and starting instant, however these are written and whatever the quantities; IN and OUT may be sent in separate messages. Cubic metres of electricity are reported with the code used for bills.",
      "A duplicate only when both give the same direction.",
    ],
    why: "IN or OUT is mandatory, quantities are in kilowatt-hours, of gas also in cubic metres; the two directions may be sent in separate messages. There is a code metering-data-is-duplicated, and a public text calls it a fault that cubic metres of electricity were accepted.",
    estonian: {
      question: "Mida peab esitatavate mõõteandmete üks ajavahemik sisaldama ja millal on see duplikaat?",
      readings: [
        "IN või OUT või mõlemad; kilovatt-tundides, gaasil ka kuupmeetrites; mõõtmise aeg mitte pärast saatmise hetke. See on duplikaat siis, kui sõnumis on sama punkt, resolutsioon ja alguse hetk uuesti, sõltumata kirjapildist ja kogustest; IN ja OUT võib saata eraldi sõnumites. Elektri kuupmeetrite kohta on leiul arvete kood.",
        "Duplikaat ainult siis, kui mõlemad annavad sama suuna.",
      ],
      why: "IN või OUT on kohustuslik, kogused on kilovatt-tundides, gaasil ka kuupmeetrites; suundi võib saata eraldi sõnumitega. On olemas kood metering-data-is-duplicated, ja elektri kuupmeetrid võeti vastu vea tõttu.",
    },
    statements: ["BEY-8"],
    evidence: { settles: ["page 12", "page 35"], supports: ["EDH-3760"] },
  },
  "D-NET-DUE": {
    question: "Which submitted metering data needs net quantities?",
    readings: [
      "From 1 August 2026 at 00:00 in Estonia: intervals of electricity that have both IN and OUT, at points of a grid operator or closed distribution network, or of an unknown operator. It is a remark, as the Datahub rejects nothing because of it.",
      "Only points whose message has more than zero in both directions.",
    ],
    why: "Net quantities must be sent for bidirectional electricity points; only those two roles may send them. No public attribute marks a point as bidirectional; its data shows it.",
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
    question: "When does a bill start and end in the same month, and what is a supplier change within it?",
    readings: [
      "Its end is not included: the last instant before it lies in the month of the start, a calendar month in Estonia or, unless the market is electricity, one that begins at 07:00. A supplier change is an instant within the bill at which the known suppliers (SUPPLY, BORDER_SUPPLY, any GENERAL_SERVICE) change; having no supplier counts as a different supplier.",
      "The end as written lies in the month of the start.",
    ],
    why: "Periods are half-open, and under the other reading no bill could include the last day of a month. Where a set has no supplier for part of a bill, it does not show that the same supplier served that part.",
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
      "A single GRID or BORDER_GRID of the point covers all of it. Where one overlaps but none covers it, the period is not covered; where none overlaps, the agreement is missing. The start or end of a GRID is not a supplier change, whatever else changes at that instant.",
      "Several adjacent agreements cover it together.",
    ],
    why: "periodStart may not be before the start of the grid agreement, nor periodEnd after its end; there is a code for each case. A bill is for one customer.",
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
      "How are the two spellings of net quantities read, and how are net quantities derived from IN and OUT?",
    readings: [
      "netQtyIn and netInQty are the same attribute; different values in the two are a contradiction. The net quantity in is the amount by which in exceeds out, net out the reverse, otherwise zero, exact to three decimals. Where only one direction is known, nothing is derived, and a net quantity beside it is no contradiction; a net quantity without either direction is a fault.",
      "An absent direction counts as zero.",
    ],
    why: "Both spellings occur; IN 15 and OUT 10 give net IN 5 and net OUT 0, equal quantities 0 and 0. The directions of a point may be sent in separate messages; an example shows net quantities beside IN alone.",
    estonian: {
      question:
        "Kuidas loetakse netokoguste kaht kirjaviisi ja kuidas tuletatakse need sisse ja välja läinud kogusest?",
      readings: [
        "netQtyIn ja netInQty on sama atribuut; mõlemad erineva väärtusega on vastuolus. Neto sisse on see, mille võrra sisse läinud kogus ületab välja läinu, neto välja vastupidi, muidu null, täpselt kolme komakohani; kui teada on ainult üks suund, ei tuletata midagi ja netokogus selle kõrval ei ole vastuolu; kummagi suunata on see viga.",
        "Puuduv suund loetakse nulliks.",
      ],
      why: "Mõlemad kirjaviisid on kasutusel; IN 15 ja OUT 10 annavad neto sisse 5 ja neto välja 0, võrdsed kogused 0 ja 0. Punkti suundi võib saata eraldi sõnumites; ühes näites on netokogused ainult IN kõrval.",
    },
    statements: ["BEY-8", "OBJ-3"],
    evidence: { supports: ["page 12", "page 30"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
